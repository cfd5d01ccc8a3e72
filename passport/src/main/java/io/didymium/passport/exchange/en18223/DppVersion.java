package io.didymium.passport.exchange.en18223;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.CanonicalJson;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.stated.UnverifiedCredential;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a passport in the form of EN 18223: header and content. It has no signature; the credential that it was made of has.
 *
 * <p>The content of one made of a credential is its {@code credentialSubject}, as far as it is disclosed: a view gives the
 * version that its reader may see.
 */
public final class DppVersion {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final DppHeader header;
    private final JsonObject content;

    private DppVersion(DppHeader header, JsonObject content) {
        this.header = requireNonNull(header, "header");
        this.content = requireNonNull(content, "content");
    }

    /**
     * The version that a product passport states, unverified; active.
     *
     * @throws MalformedInputException if the credential is no product passport of UNTP 0.7.0
     */
    public static DppVersion of(SignedCredential credential) throws MalformedInputException {
        return of(credential, "active");
    }

    /**
     * The version that a product passport states, unverified.
     *
     * @param status the status, which the credential does not state: verification finds it
     * @throws MalformedInputException if the credential is no product passport of UNTP 0.7.0
     */
    public static DppVersion of(SignedCredential credential, String status) throws MalformedInputException {
        JsonObject document = UnverifiedCredential.document(credential);
        if (!document.requireArray("type").strings().contains(CredentialKind.PRODUCT_PASSPORT.type())) {
            throw document.malformed("type", "expected " + CredentialKind.PRODUCT_PASSPORT.type());
        }
        JsonObject subject = document.requireObject("credentialSubject");
        List<String> contexts =
                new ArrayList<>(document.requireArray("@context").strings());
        Optional<JsonObject> facility = subject.findObject("producedAtFacility");
        String site = facility.isPresent() ? facility.get().requireString("id") : null;
        String id = document.requireString("id");
        String product = subject.requireString("id");
        String granularity = subject.requireString("idGranularity");
        String operator = document.requireObject("issuer").requireString("id");
        var updated = Fields.instant(document, "validFrom");
        DppHeader header = Fields.built(
                document,
                () -> DppHeader.builder(id, product, granularity, updated)
                        .status(status)
                        .operator(operator)
                        .facility(site)
                        .contentSpecifications(contexts)
                        .build());
        return new DppVersion(header, subject);
    }

    /**
     * Reads the compressed or the expanded form, of at most 4 MiB. Content under an id of its specification is taken out of it.
     *
     * @throws MalformedInputException if the header lacks a member, or an element has no type of EN 18223
     */
    public static DppVersion read(Bytes json) throws MalformedInputException {
        JsonObject document = READER.readObject(json);
        DppHeader header = HeaderFormat.read(document);
        if (document.has("elements")) {
            return new DppVersion(header, ExpandedForm.content(document.requireArray("elements")));
        }
        JsonObjectBuilder content = JsonObject.builder();
        for (String name : document.names()) {
            JsonValue value = document.require(name);
            if (header.contentSpecifications().contains(name) && value instanceof JsonObject inner) {
                for (String member : inner.names()) {
                    if (document.has(member)) {
                        throw inner.malformed(member, "is stated twice");
                    }
                    content.put(member, inner.require(member));
                }
            } else if (!HeaderFormat.MEMBERS.contains(name) && !name.equals("@context")) {
                content.put(name, value);
            }
        }
        return new DppVersion(header, content.build());
    }

    /** The header. */
    public DppHeader header() {
        return header;
    }

    /** The content by element id. */
    public JsonDocument content() {
        return content;
    }

    /** This version with another status. */
    public DppVersion withStatus(String status) {
        return new DppVersion(header.toBuilder().status(status).build(), content);
    }

    /** The compressed form: header and content in one object, canonical (RFC 8785). */
    public Bytes writeCompressed() {
        JsonObjectBuilder document = HeaderFormat.write(header);
        Set<String> taken = HeaderFormat.MEMBERS;
        content.members().forEach((name, value) -> {
            if (taken.contains(name)) {
                throw new IllegalStateException("the content has the member " + name + " of the header");
            }
            document.put(name, value);
        });
        return CanonicalJson.write(document.build());
    }

    /** The expanded form: the header, and each element with its type and its place in the dictionary. */
    public Bytes writeExpanded() {
        return HeaderFormat.write(header)
                .put("elements", ExpandedForm.elements(content))
                .toBytes();
    }

    /** The hash of the compressed form: the same on every machine, another if anything in it is another. */
    public VersionHash versionHash() {
        return new VersionHash(
                VersionHash.SHA_256,
                VersionHash.JCS_COMPRESSED,
                HashAlgorithm.SHA_256.digest(writeCompressed()).value().toHex());
    }

    /** Equal if header and content are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DppVersion that && header.equals(that.header) && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + content.hashCode();
    }

    @Override
    public String toString() {
        return header.id() + " of " + header.lastUpdated();
    }
}
