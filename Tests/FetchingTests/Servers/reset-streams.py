"""An HTTP/2 server that resets every stream (RFC 9113, section 6.4).

usage: reset-streams.py CERTIFICATE KEY    Prints its port, then a line for each request.
"""
import socket
import ssl
import struct
import sys
import threading

SETTINGS, RST_STREAM, HEADERS = 4, 3, 1
INTERNAL_ERROR = 2


def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def read(connection, count):
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def serve(connection):
    read(connection, 24)  # the client's preface
    connection.sendall(frame(SETTINGS, 0, 0))
    while True:
        head = read(connection, 9)
        length = int.from_bytes(head[:3], "big")
        kind, stream = head[3], int.from_bytes(head[5:], "big")
        read(connection, length)
        if kind == SETTINGS and not head[4] & 1:
            connection.sendall(frame(SETTINGS, 1, 0))
        if kind == HEADERS:
            print("request", flush=True)
            connection.sendall(frame(RST_STREAM, 0, stream, struct.pack(">I", INTERNAL_ERROR)))


def accept(raw):
    try:
        with context.wrap_socket(raw, server_side=True) as connection:
            serve(connection)
    except (EOFError, OSError):
        pass


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
context.set_alpn_protocols(["h2"])
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=accept, args=(listener.accept()[0],), daemon=True).start()
