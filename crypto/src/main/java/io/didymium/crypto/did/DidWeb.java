package io.didymium.crypto.did;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.regex.Pattern;

/**
 * The syntax of did:web, in a strict form: a host name in lower case with at least one dot (or {@code localhost}), no
 * address, no user; a port after {@code %3A} if any; path segments of plain characters that are neither {@code .} nor
 * {@code ..}. No other percent encoding, because readers decode it differently.
 */
public final class DidWeb {
    private static final int MAX_HOST = 253;
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?|localhost");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private DidWeb() {}

    /**
     * The address at which the owner publishes the document: for people and for tools that fetch snapshots. This
     * library does not open it.
     *
     * @throws IllegalArgumentException if the identifier is not of this method
     */
    public static String url(Did did) {
        if (!did.method().equals("web")) {
            throw new IllegalArgumentException("not a did:web: " + did);
        }
        String[] parts = did.specificId().split(":", -1);
        StringBuilder url = new StringBuilder("https://").append(parts[0].replace("%3A", ":"));
        if (parts.length == 1) {
            url.append("/.well-known");
        }
        for (int i = 1; i < parts.length; i++) {
            url.append('/').append(parts[i]);
        }
        return url.append("/did.json").toString();
    }

    static void check(Did did) throws MalformedInputException {
        String[] parts = did.specificId().split(":", -1);
        int colon = parts[0].indexOf("%3A");
        String host = colon < 0 ? parts[0] : parts[0].substring(0, colon);
        if (host.length() > MAX_HOST || !HOST.matcher(host).matches()) {
            throw new MalformedInputException("", "did:web: not a host name in lower case");
        }
        if (colon >= 0) {
            String port = parts[0].substring(colon + 3);
            if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535) {
                throw new MalformedInputException("", "did:web: not a port");
            }
        }
        for (int i = 1; i < parts.length; i++) {
            if (!SEGMENT.matcher(parts[i]).matches()) {
                throw new MalformedInputException("", "did:web: not a plain path segment");
            }
        }
    }
}
