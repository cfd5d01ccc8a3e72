package io.didymium.passport.untp.value;

import com.google.common.io.Resources;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import java.io.IOException;
import java.util.Set;

/** The names that our context defines; UNTP has none of them. */
public final class ExtensionTerms {
    private static final Set<String> NAMES = read();

    private ExtensionTerms() {}

    /** Whether a member of a credential is ours. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try {
            Bytes context =
                    Bytes.of(Resources.toByteArray(Resources.getResource("io/didymium/passport/untp/ree-v1.jsonld")));
            return Set.copyOf(new JsonReader(JsonLimits.standard())
                    .readObject(context)
                    .requireObject("@context")
                    .names());
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("the context of the extension is damaged", e);
        }
    }
}
