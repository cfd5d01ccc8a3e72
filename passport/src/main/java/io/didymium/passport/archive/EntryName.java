package io.didymium.passport.archive;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.function.Predicate;

/** Which names and kinds of entries cannot do harm when some tool unpacks the archive. */
final class EntryName {
    static final int MAX_LENGTH = 255;

    private static final int DOS_LABEL = 0x08;
    private static final int DOS_DIRECTORY = 0x10;
    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX_DIRECTORY = 0x4000;

    private final Predicate<String> folders;

    /** @param folders the names of folders that may have entries of their own, with the slash at their end */
    EntryName(Predicate<String> folders) {
        this.folders = folders;
    }

    /**
     * Refuses names that leave the archive or mean different things to different systems.
     *
     * @throws MalformedInputException with the given place, because such a name is not fit to be one
     */
    void check(String name, String place) throws MalformedInputException {
        String fault = fault(name);
        if (!fault.isEmpty()) {
            throw new MalformedInputException(place, "name " + fault + ": " + SafeText.text(name));
        }
    }

    private String fault(String name) {
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
        if (name.endsWith("/") && folders.test(name)) {
            name = name.substring(0, name.length() - 1);
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

    /** Refuses what the attributes, of DOS or of Unix, say is not what its name says: a file, or a directory. */
    void checkAttributes(int attributes, String name) throws MalformedInputException {
        int kind = attributes >>> 16 & UNIX_KIND;
        boolean folder = name.endsWith("/");
        boolean otherKind = kind != 0 && kind != (folder ? UNIX_DIRECTORY : UNIX_FILE);
        if ((attributes & DOS_LABEL) != 0 || otherKind || (!folder && (attributes & DOS_DIRECTORY) != 0)) {
            throw new MalformedInputException(name, "not a file but a directory, a link or a device, or the reverse");
        }
    }
}
