package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;

/** Which names and kinds of entries cannot do harm when some tool unpacks the archive. */
final class EntryName {
    private static final int MAX_LENGTH = 255;
    private static final int DOS_LABEL_OR_DIRECTORY = 0x18;
    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_FILE = 0x8000;

    private EntryName() {}

    /**
     * Refuses names that leave the archive or mean different things to different systems.
     *
     * @throws MalformedInputException with the given place, because such a name is not fit to be one
     */
    static void check(String name, String place) throws MalformedInputException {
        String fault = fault(name);
        if (!fault.isEmpty()) {
            throw new MalformedInputException(place, "name " + fault + ": " + SafeText.text(name));
        }
    }

    private static String fault(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            return "must have 1 to " + MAX_LENGTH + " characters";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c > '~') {
                return "holds character " + (int) c + ", which is not printable ASCII";
            }
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return "holds a backslash or a colon";
        }
        if (name.endsWith("/")) {
            return "is that of a directory";
        }
        if (name.startsWith("/")) {
            return "is absolute";
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return "has an empty part, . or ..";
            }
        }
        return "";
    }

    /** Refuses what the attributes, of DOS or of Unix, say is no file. */
    static void checkAttributes(int attributes, String name) throws MalformedInputException {
        int kind = attributes >>> 16 & UNIX_KIND;
        if ((attributes & DOS_LABEL_OR_DIRECTORY) != 0 || (kind != 0 && kind != UNIX_FILE)) {
            throw new MalformedInputException(name, "not a file but a directory, a link or a device");
        }
    }
}
