/// Where feeds are usually found: WordPress, static generators, Joomla.
enum FeedPlaces {
    static let all = [
        "/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/index.php?format=feed&type=rss",
    ]
}
