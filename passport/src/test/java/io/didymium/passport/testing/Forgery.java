package io.didymium.passport.testing;

import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.jws.JwsAlgorithm;
import io.didymium.crypto.jws.JwsHeader;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A bundle in the hands of someone who changes it: takes credentials out, writes others, signs them anew with whatever
 * key, and, if he can, brings the links of everything downstream in line.
 */
public final class Forgery {
    /** A credential in the making. */
    private static final class Draft {
        private String json;
        private UnaryOperator<String> signing;

        Draft(String json, UnaryOperator<String> signing) {
            this.json = json;
            this.signing = signing;
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<SignedCredential> added = new ArrayList<>();
    private final Map<String, Bytes> didDocuments;
    private final List<SignedCredential> statusLists;
    private final List<EvidenceDocument> documents;
    private final Set<String> roots;
    private final Set<String> changed = new HashSet<>();

    /** Starts with a bundle that nobody has touched. */
    public Forgery(PassportBundle bundle) {
        didDocuments = new HashMap<>(bundle.didDocuments());
        statusLists = new ArrayList<>(bundle.statusLists());
        documents = new ArrayList<>(bundle.documents());
        Set<String> rootIds = new TreeSet<>();
        for (SignedCredential credential : bundle.credentials()) {
            JsonObject json = json(credential);
            String id = text(json, "id");
            drafts.put(id, new Draft(json.toString(), ownKey(json)));
            tokens.put(id, credential.token());
            if (bundle.roots().contains(credential.digest())) {
                rootIds.add(id);
            }
        }
        roots = rootIds;
    }

    /** Changes the content of a credential, to be signed anew by its own issuer. */
    public Forgery change(String id, UnaryOperator<JsonObject> change) {
        Draft draft = draft(id);
        JsonObject json = change.apply(parse(draft.json));
        draft.json = json.toString();
        draft.signing = ownKey(json);
        changed.add(id);
        return this;
    }

    /** Replaces the content of a credential by anything at all, signed anew by the issuer that it had. */
    public Forgery overwrite(String id, JsonObject content) {
        Draft draft = draft(id);
        draft.json = content.toString();
        changed.add(id);
        return this;
    }

    /** Replaces text in a credential, to be signed anew by its own issuer. */
    public Forgery replace(String id, String text, String by) {
        if (!draft(id).json.contains(text)) {
            throw new AssertionError(id + " does not hold " + text + ": " + draft(id).json);
        }
        return change(id, json -> parse(json.toString().replace(text, by)));
    }

    /** Signs a credential anew in another way: given its JSON, the token. */
    public Forgery sign(String id, UnaryOperator<String> signing) {
        draft(id).signing = signing;
        changed.add(id);
        return this;
    }

    /** Takes a credential out. */
    public Forgery remove(String id) {
        draft(id);
        drafts.remove(id);
        tokens.remove(id);
        roots.remove(id);
        return this;
    }

    /** Puts a credential in, as a root. */
    public Forgery add(SignedCredential credential) {
        added.add(credential);
        return this;
    }

    /** No longer names a credential as a root. */
    public Forgery uproot(String id) {
        roots.remove(id);
        return this;
    }

    /** Names no root at all. */
    public Forgery uprootAll() {
        roots.clear();
        return this;
    }

    /** Replaces the DID document of a party, or takes it out. */
    public Forgery didDocument(PartyId party, Bytes document) {
        didDocuments.put(party.value(), document);
        return this;
    }

    /** Takes out the DID document of a party. */
    public Forgery removeDidDocument(PartyId party) {
        didDocuments.remove(party.value());
        return this;
    }

    /** Signs the status list of a party anew in another way. */
    public Forgery signStatusList(PartyId party, UnaryOperator<String> signing) {
        statusLists.replaceAll(list -> text(json(list), "issuer").equals(party.value())
                ? new SignedCredential(signing.apply(json(list).toString()))
                : list);
        return this;
    }

    /** Takes out all evidence. */
    public Forgery removeDocuments() {
        documents.clear();
        return this;
    }

    /** Changes a document that a credential names by its digest, and the digest in that credential. */
    public Forgery changeDocument(String id, UnaryOperator<String> change) {
        for (EvidenceDocument document : List.copyOf(documents)) {
            if (draft(id).json.contains(document.digest())) {
                try {
                    EvidenceDocument changed = new EvidenceDocument(
                            document.mediaType(),
                            Bytes.ofUtf8(change.apply(document.content().toUtf8())));
                    documents.set(documents.indexOf(document), changed);
                    replace(id, document.digest(), changed.digest());
                } catch (MalformedInputException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return this;
    }

    /** Takes out all status lists. */
    public Forgery removeStatusLists() {
        statusLists.clear();
        return this;
    }

    /** The bundle with links as they were: whatever builds on what was changed still pins what it was. */
    public PassportBundle bundle() {
        changed.forEach(id -> {
            if (drafts.containsKey(id)) {
                tokens.put(id, draft(id).signing.apply(draft(id).json));
            }
        });
        return build();
    }

    /** The bundle as if the issuers had always said so: everything downstream pins what was changed, signed anew. */
    public PassportBundle relinked() {
        Map<String, String> digests = new HashMap<>();
        tokens.forEach((id, token) -> digests.put(id, new SignedCredential(token).digest()));
        Set<String> done = new HashSet<>();
        drafts.keySet().forEach(id -> relink(id, digests, done));
        return build();
    }

    private void relink(String id, Map<String, String> digests, Set<String> done) {
        if (!done.add(id)) {
            return;
        }
        Draft draft = draft(id);
        for (String other : drafts.keySet()) {
            String before = digests.get(other);
            if (!other.equals(id) && draft.json.contains(before)) {
                relink(other, digests, done);
                draft.json = draft.json.replace(before, new SignedCredential(tokens.get(other)).digest());
            }
        }
        tokens.put(id, draft.signing.apply(draft.json));
    }

    private PassportBundle build() {
        PassportBundleBuilder bundle = PassportBundle.builder();
        tokens.forEach((id, token) -> {
            SignedCredential credential = new SignedCredential(token);
            bundle.credential(credential);
            if (roots.contains(id)) {
                bundle.root(credential.digest());
            }
        });
        for (SignedCredential credential : added) {
            bundle.credential(credential).root(credential.digest());
        }
        statusLists.forEach(bundle::statusList);
        didDocuments.forEach(bundle::didDocument);
        documents.forEach(bundle::document);
        return bundle.build();
    }

    private Draft draft(String id) {
        Draft draft = drafts.get(id);
        if (draft == null) {
            throw new AssertionError("no credential " + id + " among " + drafts.keySet());
        }
        return draft;
    }

    /** The JSON of a credential as its issuer signed it. */
    public static JsonObject json(SignedCredential credential) {
        try {
            return parse(CompactJws.parse(credential.issuerToken()).payload().toUtf8());
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** The id of a credential. */
    public static String id(SignedCredential credential) {
        return text(json(credential), "id");
    }

    /** Who issued a credential. */
    public static PartyId issuer(SignedCredential credential) {
        return new PartyId(text((JsonObject) json(credential).find("issuer").orElseThrow(), "id"));
    }

    /** JSON from its text. */
    public static JsonObject parse(String json) {
        try {
            return new JsonReader(JsonLimits.standard()).readObject(Bytes.ofUtf8(json));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** A token as a credential's own issuer signs it. */
    public static UnaryOperator<String> ownKey(JsonObject json) {
        try {
            IssuerIdentity identity =
                    Issuers.identity(new PartyId(json.requireObject("issuer").requireString("id")));
            return key(identity.keyId(), identity.signer());
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** A token signed with some key under some name, as {@code vc+jwt}. */
    public static UnaryOperator<String> key(DidUrl name, Signer signer) {
        return header(name, signer, "vc+jwt");
    }

    /** A token signed with some key under some name, of some type. */
    public static UnaryOperator<String> header(DidUrl name, Signer signer, String type) {
        return json -> CompactJws.sign(
                        JwsHeader.of(JwsAlgorithm.of(signer.publicKey().type()), type, "vc", name.text()),
                        Bytes.ofUtf8(json),
                        signer)
                .text();
    }

    private static String text(JsonObject json, String name) {
        try {
            return json.requireString(name);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
