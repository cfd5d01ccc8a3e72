package io.didymium.passport.disclose;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.SignedCredential;
import java.util.Optional;
import java.util.Set;

/**
 * A credential as its holder has it, unverified: what it states, and what of it the holder can leave out.
 *
 * <p>One that cannot be read states nothing, and is passed on as it is.
 */
final class HeldCredential {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final SignedCredential credential;
    private final Optional<SdJwtHolder> holder;
    private final StatedSubject stated;

    private HeldCredential(SignedCredential credential, Optional<SdJwtHolder> holder, JsonObject document) {
        this.credential = credential;
        this.holder = holder;
        this.stated = new StatedSubject(document);
    }

    static HeldCredential of(SignedCredential credential) {
        try {
            if (credential.isSdJwt()) {
                SdJwtHolder holder = new SdJwtHolder(SdJwt.parse(credential.token()));
                return new HeldCredential(credential, Optional.of(holder), JsonObject.of(holder.document()));
            }
            Bytes document = credential.isEmbedded()
                    ? Bytes.ofUtf8(credential.token())
                    : CompactJws.parse(credential.token()).payload();
            return new HeldCredential(credential, Optional.empty(), READER.readObject(document));
        } catch (MalformedInputException e) {
            return new HeldCredential(
                    credential, Optional.empty(), JsonObject.builder().build());
        }
    }

    SignedCredential credential() {
        return credential;
    }

    StatedSubject stated() {
        return stated;
    }

    /** Its id, or its digest where it has none. */
    String id() {
        return stated.document().find("id").orElse(null) instanceof JsonString id ? id.value() : credential.digest();
    }

    /** The pointers to what the holder can leave out, in order. */
    Set<String> hideable() {
        return holder.map(SdJwtHolder::hidden).orElse(Set.of());
    }

    /** The token with only some of what can be left out. */
    SignedCredential showing(Set<String> pointers) {
        return holder.map(held -> new SignedCredential(held.present(pointers).text()))
                .orElse(credential);
    }
}
