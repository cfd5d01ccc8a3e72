package io.didymium.examples.cli.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints to a stream of the process in UTF-8, and knows whether its reader has gone, as {@code head} does once it has enough. */
public final class StreamPrinter extends PrintWriter {
    private final Watched stream;

    /** A printer to a stream. */
    public StreamPrinter(OutputStream stream) {
        this(new Watched(stream));
    }

    private StreamPrinter(Watched stream) {
        super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
        this.stream = stream;
    }

    /** Whether writing failed because nobody reads any more. */
    public boolean isAbandoned() {
        return stream.abandoned;
    }

    private static final class Watched extends FilterOutputStream {
        private boolean abandoned;

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                abandoned |=
                        String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
                throw e;
            }
        }
    }
}
