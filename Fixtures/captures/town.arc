filedesc://town.arc 0.0.0.0 20250401020000 text/plain 68
1 0 Fixture
URL IP-address Archive-date Content-type Archive-length

https://www.srivareenakhon.go.th/ 127.0.0.1 20250401020000 text/html 290
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html><meta charset=utf-8><title>เทศบาลตำบลศรีวารีนคร</title><h1>หน้าแรก</h1><a href=/ข่าว>ข่าว</a><a href=/old>แผน</a><a href=/gone>หาย</a>
https://www.srivareenakhon.go.th/a b 127.0.0.1 20250401020000 text/html 164
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html><meta charset=utf-8><title>ข่าว</title><p>ประกาศเทศบาล</p>
https://www.srivareenakhon.go.th/old 127.0.0.1 20250401020000 text/html 40
HTTP/1.1 302 Found
Location: /a%20b


