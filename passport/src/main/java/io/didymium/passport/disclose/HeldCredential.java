package io.didymium.passport.disclose;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.UntpProfile;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A credential as its holder has it, unverified: what it states, and what of it the holder can leave out.
 *
 * <p>One that cannot be read states nothing, and is passed on as it is.
 */
final class HeldCredential {
    /** 128 bits in base64url. */
    private static final int SALT_CHARACTERS = 22;

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

    /** The token without some of what can be left out, and what is within that. */
    SignedCredential without(Set<String> pointers) {
        Set<String> shown = new TreeSet<>(hideable());
        shown.removeIf(
                pointer -> pointers.stream().anyMatch(gone -> pointer.equals(gone) || pointer.startsWith(gone + "/")));
        return holder.map(held -> new SignedCredential(held.present(shown).text()))
                .orElse(credential);
    }

    /** The name of a member that is left out of a token although its salt is so short that its value can be guessed. */
    Optional<String> guessable(HeldCredential shown) {
        try {
            Set<Disclosure> left = new HashSet<>(
                    shown.credential.isSdJwt()
                            ? SdJwt.parse(shown.credential.token()).disclosures()
                            : List.of());
            for (Disclosure disclosure : SdJwt.parse(credential.token()).disclosures()) {
                boolean weak = READER.read(Base64Url.decode(disclosure.text())) instanceof JsonArray parts
                        && parts.get(0) instanceof JsonString salt
                        && salt.value().length() < SALT_CHARACTERS;
                if (weak && !left.contains(disclosure)) {
                    return Optional.of(disclosure.name().orElse("an element"));
                }
            }
            return Optional.empty();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** What it states, if that can be read. */
    Optional<Subject> subject() {
        UntpProfile profile = new Untp070();
        try {
            return stated.kind().isPresent() && profile.recognises(stated.document())
                    ? Optional.of(profile.read(stated.document()).subject())
                    : Optional.empty();
        } catch (MalformedInputException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What a holder can leave out: a hidden member of a credential, or a credential as a whole.
     *
     * @param credential the credential
     * @param pointer the JSON pointer to the member; empty for the whole
     */
    record Place(HeldCredential credential, String pointer) {
        /** What it is. */
        AccessMember member() {
            return pointer.isEmpty()
                    ? new AccessMember(MemberKind.BOOKS, "*")
                    : credential.stated().member(pointer);
        }

        /** Whether it is, or is within, another place of the same credential. */
        boolean isWithin(Place other) {
            return credential == other.credential
                    && (pointer.equals(other.pointer) || pointer.startsWith(other.pointer + "/"));
        }

        View.Remark remark(String reason) {
            return new View.Remark(credential.id(), pointer, member(), reason);
        }
    }
}
