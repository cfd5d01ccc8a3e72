package io.didymium.passport.exchange.stated;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.untp.Untp070;
import java.util.Optional;

/** The content of a credential as far as it is disclosed; nothing is verified. */
public final class UnverifiedCredential {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());
    private static final Untp070 PROFILE = new Untp070();

    private UnverifiedCredential() {}

    /** What it states in UNTP 0.7.0; empty if it cannot be read. */
    public static Optional<Statement> find(SignedCredential credential) {
        try {
            JsonObject document = document(credential);
            return PROFILE.recognises(document) ? Optional.of(PROFILE.read(document)) : Optional.empty();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /**
     * Its JSON.
     *
     * @throws MalformedInputException if it is no token, or its content is no JSON
     */
    public static JsonObject document(SignedCredential credential) throws MalformedInputException {
        if (credential.isSdJwt()) {
            return JsonObject.of(new SdJwtHolder(SdJwt.parse(credential.token())).document());
        }
        return READER.readObject(
                credential.isEmbedded()
                        ? Bytes.ofUtf8(credential.token())
                        : CompactJws.parse(credential.token()).payload());
    }
}
