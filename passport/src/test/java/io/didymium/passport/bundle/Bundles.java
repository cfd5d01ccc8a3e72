package io.didymium.passport.bundle;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.CredentialReceipt;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Bundles for tests: one of each kind, and any. */
final class Bundles extends DomainContextBase {
    static final SignedCredential ORE = new SignedCredential("eyJhbGciOiJFZERTQSJ9.b3Jl.c2lnbmF0dXJl");
    static final SignedCredential OXIDE = new SignedCredential("eyJhbGciOiJFZERTQSJ9.b3hpZGU.c2lnbmF0dXJl");
    static final SignedCredential STATUS = new SignedCredential("eyJhbGciOiJFZERTQSJ9.c3RhdHVz.c2lnbmF0dXJl");
    static final EvidenceDocument REPORT = new EvidenceDocument("text/csv", Bytes.ofUtf8("Nd,Pr\n0.75,0.25\n"));
    static final EvidenceDocument SCAN = new EvidenceDocument("application/x-scan", Bytes.ofUtf8("scan of a slip"));
    static final SignedCredential MAGNETS = new SignedCredential("eyJhbGciOiJFZERTQSJ9.bWFn.c2lnbmF0dXJl~WyJzIl0~");
    static final CredentialReceipt RECEIPT =
            new CredentialReceipt(ORE.digest(), Bytes.ofUtf8("c2sp.org/tlog-proof@v1\n"));
    static final String DID = "did:web:fjordgro.example%3A8443:Issuers:1";

    private static final List<String> MEDIA_TYPES =
            List.of("application/pdf", "text/plain", "application/x-scan", "image/x-foo.bar+zip");

    static PassportBundleBuilder someBuilder() {
        return PassportBundle.builder()
                .credential(ORE)
                .credential(OXIDE)
                .credential(MAGNETS)
                .statusList(STATUS)
                .didDocument(DID, Bytes.ofUtf8("{\"id\":\"" + DID + "\"}"))
                .didDocument("did:web:" + "very.long.".repeat(20) + "example", Bytes.ofUtf8("{}"))
                .document(REPORT)
                .document(SCAN)
                .receipt(RECEIPT)
                .root(OXIDE.digest());
    }

    static PassportBundle some() {
        return someBuilder().build();
    }

    @Provide
    Arbitrary<PassportBundle> any() {
        Arbitrary<Set<String>> tokens = Arbitraries.strings()
                .ascii()
                .withChars('\u00e9', '\u4e00')
                .ofMaxLength(40)
                .set()
                .ofMaxSize(8);
        Arbitrary<Map<String, Bytes>> dids = Arbitraries.maps(
                        Arbitraries.of(
                                "did:web:a.example",
                                "did:web:a.example:P",
                                "did:web:a.example:p",
                                "did:key:z6MkhaXgBZD",
                                "did:x:..",
                                "did:jwk:" + "eyJh".repeat(510),
                                "did:web:b.example%3A1:c"),
                        contents())
                .ofMaxSize(4);
        Arbitrary<Set<Bytes>> documents = contents().set().ofMaxSize(4);
        return Combinators.combine(tokens, dids, documents, Arbitraries.of(MEDIA_TYPES))
                .as(Bundles::of);
    }

    private static Arbitrary<Bytes> contents() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(Bytes::of);
    }

    /** Every third token is a status list, unless it discloses, every second credential a root and with a receipt. */
    private static PassportBundle of(
            Set<String> tokens, Map<String, Bytes> dids, Set<Bytes> documents, String mediaType) {
        PassportBundleBuilder builder = PassportBundle.builder();
        int i = 0;
        Set<String> digests = new HashSet<>();
        for (String token : tokens) {
            SignedCredential credential = new SignedCredential(token);
            if (!digests.add(credential.digest())) {
                continue;
            }
            if (i % 3 == 2 && !credential.isSdJwt()) {
                builder.statusList(credential);
            } else {
                builder.credential(credential);
                if (i % 2 == 0) {
                    builder.root(credential.digest());
                    builder.receipt(new CredentialReceipt(credential.digest(), Bytes.ofUtf8("receipt " + i)));
                }
            }
            i++;
        }
        dids.forEach(builder::receivedDidDocument);
        documents.forEach(content -> builder.document(new EvidenceDocument(mediaType, content)));
        return builder.build();
    }
}
