package io.didymium.passport.register;

import com.google.common.base.Ascii;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.util.List;

/** The fields of an entry, in their order. Of each the log holds a commitment alone. */
public enum EntryField {
    /** Batch, site and holder. */
    ACCOUNT,
    /** The masses withdrawn before and after, and the uncertainty of the difference. */
    INTERVAL,
    /** What for. */
    PURPOSE,
    /** Where it went. */
    RECEIVER;

    /** The length of a salt in bytes. */
    public static final int SALT_LENGTH = 16;

    static final String DOMAIN = "didymium-register/v1 ";

    /** The name, as in the format. */
    public String word() {
        return Ascii.toLowerCase(name());
    }

    /** The commitment to some lines: SHA-256, 32 bytes. */
    Bytes commit(Bytes salt, List<String> lines) {
        return HashAlgorithm.SHA_256
                .digest(Bytes.ofUtf8(DOMAIN + word() + "\n"), salt, Bytes.ofUtf8(text(lines)))
                .value();
    }

    static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
