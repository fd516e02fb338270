package org.hecha.document.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network from a process. No reader asks for it; should a library learn to fetch what a file points at, it
 * fails here.
 */
final class NoNetwork {

    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // The one way to refuse plain sockets without a security manager.
    static void enforce() throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusal() : null);
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(new IOException("a reader may not use the network"));
        });
    }

    private static final class Refusal extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("a reader may not fetch " + address);
        }
    }
}
