package io.didymium.passport.testing;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.determination.UmpireRule;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.agreement.SettlementDocument;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An ordinary dispute about a lot whose splitting limit comes from documents in the bundle. */
public final class SettledByScheme {
    /** The owner of a scheme, whom the verifier trusts as such. */
    public static final PartyId OWNER = new PartyId("did:web:exchange.example");

    /** The seller of the lot, a party to the dispute. */
    public static final PartyId SELLER = DisputedLot.SELLER;

    private static final Concept SCHEME = new Concept("https://exchange.example/oxides", "Rules for oxides");

    private final DisputedLot lot = new DisputedLot().disputed();
    private final List<Bytes> documents = new ArrayList<>();
    private Instant from = Instant.parse("2020-01-01T00:00:00Z");

    /** The rule of a limit. */
    public SettlementDocument rules(String limit, UmpireRule umpire) {
        return new SettlementDocument(
                SCHEME, List.of(SettlementRule.of("Pr6O11", limit, umpire)), from, Optional.empty());
    }

    /** Adds a document with a limit of praseodymium, signed by somebody. */
    public SettledByScheme document(PartyId signer, String limit, UmpireRule umpire) {
        IssuerIdentity identity = Issuers.identity(signer);
        documents.add(rules(limit, umpire).sign(identity.keyId(), identity.signer()));
        return this;
    }

    /** Sets from when the documents added later are in force. */
    public SettledByScheme from(String instant) {
        from = Instant.parse(instant);
        return this;
    }

    /** A trust list with the owner of the scheme. */
    public static TrustList trust() {
        TrustAnchor owner = Issuers.anchor(OWNER, TrustRole.SCHEME_OWNER).toBuilder()
                .scope(TrustScope.builder().schemes(SCHEME.iri()).build())
                .build();
        return new TrustList(Stream.concat(Sketched.trust().anchors().stream(), Stream.of(owner))
                .toList());
    }

    /** What the verifier finds without a rule of its own. */
    public VerificationReport verify() {
        return verify(VerificationPolicy.standard());
    }

    /** What the verifier finds under a policy. */
    public VerificationReport verify(VerificationPolicy policy) {
        PassportBundle bundle = Sketched.bundle(lot.dossier());
        for (Bytes document : documents) {
            bundle = bundle.toBuilder()
                    .document(new EvidenceDocument(SettlementDocument.MEDIA_TYPE, document))
                    .build();
        }
        try {
            return new ChainVerifier(trust(), policy)
                    .verify(BundleReader.read(BundleWriter.write(bundle)), Sketched.AT);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
