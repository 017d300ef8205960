// The extractor's child process. It links poppler and is therefore GPL-3 as a program; all that it
// does is in the room Extracting.
import Extracting
import Glibc

exit(serve())
