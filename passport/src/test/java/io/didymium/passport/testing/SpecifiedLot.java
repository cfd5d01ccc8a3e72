package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.material.specification.SpecificationLimit;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.agreement.SpecificationDocument;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lot of oxide with TREO 99.3 ± 0.22 % of which its maker claims that it meets what a buyer demands, in a document that the buyer signed. */
public final class SpecifiedLot {
    /** Who demands the material; the verifier trusts it as an operator. */
    public static final PartyId BUYER = new PartyId("did:web:magnet-maker.example");

    private static final Concept TOPIC =
            new Concept("https://vocabulary.uncefact.org/conformity-topics/quality-performance", "Quality performance");
    private static final Concept GRADE = new Concept("https://magnet-maker.example/specification/7", "NdPr oxide 7");

    private final DisputedLot lot;
    private final List<SpecificationLimit> limits = new ArrayList<>();
    private final List<Performance> certified = new ArrayList<>();
    private PartyId signer = BUYER;
    private boolean isTrusted = true;
    private boolean isAdded = true;
    private boolean hasDidDocument;
    private Optional<Bytes> other = Optional.empty();
    private Instant from = Instant.parse("2020-01-01T00:00:00Z");

    /** The lot as it was analysed. */
    public SpecifiedLot() {
        this(new DisputedLot());
    }

    /** A lot with determinations. */
    public SpecifiedLot(DisputedLot lot) {
        Assay.Builder assay = Assay.of("XRF, ICP-MS")
                .totalOxides("99.3 % ± 0.22")
                .percent("Nd2O3", "81.57", "0.1")
                .percent("Pr6O11", "18.43", "0.1")
                .content("Fe", "<10 ppm");
        this.lot = lot.lot(assay).graded(assay);
    }

    /** Adds a limit. */
    public SpecifiedLot limit(String characteristic, String least, String most) {
        limits.add(SpecificationLimit.of(characteristic, least.isEmpty() ? null : least, most.isEmpty() ? null : most));
        return this;
    }

    /** Adds a value that the certifier states of the lot. */
    public SpecifiedLot certified(String metric, String name, String value, String unit) {
        certified.add(new Performance(new Concept(metric, name), new BigDecimal(value), unit));
        return this;
    }

    /** Sets who signs the specification. */
    public SpecifiedLot signedBy(PartyId party) {
        signer = party;
        return this;
    }

    /** Sets from when the specification is in force. */
    public SpecifiedLot from(String instant) {
        from = Instant.parse(instant);
        return this;
    }

    /** Leaves the buyer out of the trust list. */
    public SpecifiedLot untrusted() {
        isTrusted = false;
        return this;
    }

    /** Adds the DID document of the buyer, for which nobody vouches. */
    public SpecifiedLot withDidDocument() {
        hasDidDocument = true;
        return this;
    }

    /** Leaves the document out. */
    public SpecifiedLot withheld() {
        isAdded = false;
        return this;
    }

    /** Sets the bytes that travel as the specification and whose digest the claim names. */
    public SpecifiedLot document(Bytes bytes) {
        other = Optional.of(bytes);
        return this;
    }

    /** Who makes the claim. */
    public PartyId maker() {
        return lot.buyer();
    }

    /** The specification, not signed. */
    public SpecificationDocument specification() {
        return new SpecificationDocument(
                new Specification(GRADE, limits, Specification.USUAL_GUARD_BAND), from, Optional.empty());
    }

    /** The specification signed. */
    public Bytes signed() {
        IssuerIdentity identity = Issuers.identity(signer);
        return other.orElseGet(() -> specification().sign(identity.keyId(), identity.signer()));
    }

    /** The bundle with the claim, written and read. */
    public PassportBundle bundle() {
        Dossier dossier = lot.dossier();
        SupplyChain chain = dossier.chain();
        Batch batch = chain.batch(lot.id("graded"));
        LocalDate day = batch.producedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        Bytes document = signed();
        Concept named = new Concept(SpecificationDocument.name(document), GRADE.name());
        Performance stated = new Performance(
                new Concept("https://w3id.org/didymium/ree#content-TREO", "TREO"), new BigDecimal("99.3"), "P1");
        List<Performance> performances = new ArrayList<>(List.of(stated));
        performances.addAll(certified);
        Certificate certificate = Certificate.builder(new CertificateId("urn:example:analysis"), GRADE)
                .certifier(Sketched.CERTIFIER)
                .issuedTo(maker())
                .valid(batch.producedAt().minusSeconds(86_400), null)
                .assessments(Assessment.builder(batch.id())
                        .criterion(named)
                        .topic(TOPIC)
                        .date(day)
                        .conformant(true)
                        .performances(performances)
                        .build())
                .build();
        Claim claim = Claim.builder(new ClaimId("urn:example:claim"), batch.id(), named)
                .topic(TOPIC)
                .date(day)
                .performances(stated)
                .evidence(certificate.id())
                .build();
        List<Certificate> certificates = new ArrayList<>(dossier.certificates());
        certificates.add(certificate);
        PassportBundle bundle = Sketched.bundle(dossier.toBuilder()
                .certificates(certificates)
                .claims(List.of(claim))
                .build());
        PassportBundle full = isAdded
                ? bundle.toBuilder()
                        .document(new EvidenceDocument(SpecificationDocument.MEDIA_TYPE, document))
                        .build()
                : bundle;
        if (hasDidDocument) {
            full = full.toBuilder()
                    .didDocument(BUYER.value(), Issuers.identity(BUYER).didDocument())
                    .build();
        }
        try {
            return BundleReader.read(BundleWriter.write(full));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** What the verifier finds. */
    public VerificationReport verify() {
        List<TrustAnchor> anchors = Stream.concat(
                        Sketched.trust().anchors().stream(),
                        isTrusted ? Stream.of(Issuers.anchor(BUYER, TrustRole.OPERATOR)) : Stream.empty())
                .toList();
        return new ChainVerifier(new TrustList(anchors), lot.policy()).verify(bundle(), Sketched.AT);
    }
}
