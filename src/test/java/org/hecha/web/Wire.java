package org.hecha.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a server over a bare connection, so that nothing corrects what a hostile program would send. */
final class Wire {

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back. */
    record Reply(int status, List<String> head, String body) {

        Optional<String> header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        /** Name and value of the cookie that was set; empty if none was. */
        String cookie() {
            return header("Set-Cookie").orElse("").split(";", 2)[0];
        }

        /** The form token of the page. */
        String token() {
            int at = body.indexOf("name=\"form-token\" content=\"");
            return at < 0 ? "" : body.substring(at + 27, body.indexOf('"', at + 27));
        }
    }

    /** A request that is put together. */
    final class Asking {
        private final String line;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] body = {};

        private Asking(String line) {
            this.line = line;
            headers.put("Host", "127.0.0.1:" + port);
            headers.put("Connection", "close");
        }

        Asking with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Asking form(String words) {
            body = words.getBytes(StandardCharsets.UTF_8);
            return with("Content-Type", "application/x-www-form-urlencoded");
        }

        Asking json(String words) {
            body = words.getBytes(StandardCharsets.UTF_8);
            return with("Content-Type", "application/json");
        }

        Asking file(String field, String name, byte[] content) {
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            parts.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.writeBytes(content);
            parts.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
            body = parts.toByteArray();
            return with("Content-Type", "multipart/form-data; boundary=edge");
        }

        Reply send() {
            StringBuilder head = new StringBuilder(line).append("\r\n");
            if (body.length > 0 || !line.startsWith("GET")) {
                headers.put("Content-Length", String.valueOf(body.length));
            }
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append("\r\n");
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
                try {
                    socket.getOutputStream().write(body);
                    socket.getOutputStream().flush();
                } catch (IOException refusedEarly) {
                    // the answer may be there all the same
                }
                return reply(socket.getInputStream());
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    Asking get(String path) {
        return new Asking("GET " + path + " HTTP/1.1");
    }

    Asking post(String path) {
        return new Asking("POST " + path + " HTTP/1.1");
    }

    Asking ask(String method, String path) {
        return new Asking(method + " " + path + " HTTP/1.1");
    }

    private static Reply reply(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> head =
                new ArrayList<>(List.of(text.substring(0, Math.max(end, 0)).split("\r\n")));
        if (head.isEmpty() || !head.get(0).startsWith("HTTP/")) {
            throw new IOException("no answer");
        }
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        String body = text.substring(end + 4);
        boolean chunked = head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        byte[] bytes = (chunked ? unchunked(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(status, head.subList(1, head.size()), new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            whole.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return whole.toString();
    }
}
