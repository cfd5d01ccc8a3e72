package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Set;

/** Which names and kinds of entries cannot do harm when some tool unpacks the archive. */
final class EntryName {
    static final int MAX_LENGTH = 255;

    private static final Set<String> FOLDERS = Set.of("credentials/", "did/", "documents/", "log/", "status/");
    private static final int DOS_LABEL = 0x08;
    private static final int DOS_DIRECTORY = 0x10;
    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX_DIRECTORY = 0x4000;

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
        if (isFolder(name)) {
            return "";
        }
        if (name.endsWith("/")) {
            return "is that of a directory that the format does not have";
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

    /** Whether the name is that of a folder of the format. */
    static boolean isFolder(String name) {
        return FOLDERS.contains(name);
    }

    /** Refuses what the attributes, of DOS or of Unix, say is not what its name says: a file, or a directory. */
    static void checkAttributes(int attributes, String name) throws MalformedInputException {
        int kind = attributes >>> 16 & UNIX_KIND;
        boolean folder = isFolder(name);
        boolean otherKind = kind != 0 && kind != (folder ? UNIX_DIRECTORY : UNIX_FILE);
        if ((attributes & DOS_LABEL) != 0 || otherKind || (!folder && (attributes & DOS_DIRECTORY) != 0)) {
            throw new MalformedInputException(name, "not a file but a directory, a link or a device, or the reverse");
        }
    }
}
