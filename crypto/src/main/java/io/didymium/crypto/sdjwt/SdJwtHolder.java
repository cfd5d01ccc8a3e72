package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.signature.Signer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The holder of an SD-JWT with its disclosures, who chooses what to present. */
public final class SdJwtHolder {
    private final SdJwt sdJwt;
    private final DisclosedDocument disclosed;
    private final Map<String, Disclosure> byPlace = new HashMap<>();

    /**
     * The holder of an SD-JWT, which it has verified.
     *
     * @throws MalformedInputException if its disclosures do not belong to its digests
     */
    public SdJwtHolder(SdJwt sdJwt) throws MalformedInputException {
        this.sdJwt = sdJwt;
        try {
            disclosed = DisclosedDocument.of(
                    new JsonReader(JsonLimits.standard())
                            .readObject(sdJwt.token().payload()),
                    sdJwt.disclosures());
        } catch (SdJwtFault e) {
            throw new MalformedInputException(
                    e.refusal().location(),
                    e.refusal().reason().code() + ": " + e.refusal().detail(),
                    e);
        }
        disclosed.places().forEach((disclosure, place) -> byPlace.put(place, disclosure));
    }

    /** The document with everything disclosed that this holder has. */
    public JsonDocument document() {
        return disclosed.document();
    }

    /** The JSON pointers to the claims that can be disclosed, in the document with everything disclosed; in order. */
    public Set<String> hidden() {
        return new TreeSet<>(byPlace.keySet());
    }

    /**
     * The token with some claims disclosed, and the hidden claims within which they stand; nothing else.
     *
     * @param pointers JSON pointers from {@link #hidden()}
     * @throws IllegalArgumentException if a pointer is not one of them
     */
    public SdJwt present(Set<String> pointers) {
        Set<Disclosure> chosen = new HashSet<>();
        for (String pointer : pointers) {
            Disclosure disclosure = byPlace.get(pointer);
            if (disclosure == null) {
                throw new IllegalArgumentException("no hidden claim: " + pointer);
            }
            chosen.add(disclosure);
            chosen.addAll(disclosed.ancestors(disclosure));
        }
        List<Disclosure> shown =
                sdJwt.disclosures().stream().filter(chosen::contains).toList();
        return new SdJwt(sdJwt.token(), shown, Optional.empty());
    }

    /**
     * The token with some claims disclosed, bound to a verifier's request.
     *
     * @param pointers JSON pointers from {@link #hidden()}
     * @param request what the verifier asked for
     * @param key signs with the holder's key
     * @throws IllegalArgumentException if a pointer is not one of them
     */
    public SdJwt present(Set<String> pointers, BindingRequest request, Signer key) {
        SdJwt shown = present(pointers);
        CompactJws binding = KeyBinding.sign(shown, disclosed.algorithm(), request, key);
        return new SdJwt(shown.token(), shown.disclosures(), Optional.of(binding));
    }
}
