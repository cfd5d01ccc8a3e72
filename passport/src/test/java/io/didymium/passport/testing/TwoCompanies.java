package io.didymium.passport.testing;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.Reception;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.issue.store.OfficeStore;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A seller of an oxide, a smelter that grades it again, and their register, each in its office. */
public final class TwoCompanies {
    public static final PartyId REGISTER = new PartyId("did:web:register.example");
    public static final PartyId SELLER = new PartyId("did:web:seller.example");
    public static final PartyId SMELTER = new PartyId("did:web:smelter.example");
    public static final BatchId LOT = new BatchId("urn:example:batch:Y1");
    public static final BatchId GRADED = new BatchId("urn:example:batch:G1");
    public static final StepId PURCHASE = new StepId("urn:example:step:purchase");
    public static final StepId GRADING = new StepId("urn:example:step:grading");
    public static final TransferId SHIPMENT = new TransferId("urn:example:transfer:1");
    public static final FacilityId STORE = new FacilityId("urn:example:site:store");
    public static final FacilityId WORKS = new FacilityId("urn:example:site:works");
    public static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");

    private static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant SHIPPED = Instant.parse("2026-03-05T08:00:00Z");
    private static final Instant GRADED_AT = Instant.parse("2026-03-09T08:00:00Z");
    private static final CountryCode COUNTRY = new CountryCode("NO");

    public final Office register = office(new Party(REGISTER, "Register", COUNTRY));
    private final OfficeStore sellerStore = new MemoryStore();
    public final Office seller = office(new Party(SELLER, "Seller AS", COUNTRY), Issuers.identity(SELLER), sellerStore);
    public final Office smelter = office(new Party(SMELTER, "Smelter AS", COUNTRY));

    public TwoCompanies() throws IOException {
        PassportBundle entries = register.issue(
                        register.draft()
                                .register(seller.party(), entry(SELLER), document(SELLER))
                                .register(smelter.party(), entry(SMELTER), document(SMELTER)),
                        trust(),
                        status(0))
                .orThrow();
        receive(seller, entries);
        receive(smelter, entries);
        seller.issue(seller.draft().add(site(STORE, SELLER), MADE), trust(), status(0))
                .orThrow();
        smelter.issue(smelter.draft().add(site(WORKS, SMELTER), MADE), trust(), status(0))
                .orThrow();
    }

    private static Office office(Party party) {
        return office(party, Issuers.identity(party.id()), new MemoryStore());
    }

    /** The seller's office, opened with another key; the register enters its new DID document from a day on. */
    public Office sellerWith(IssuerIdentity identity, LocalDate day) throws IOException {
        PassportBundle entry = register.issue(
                        register.draft()
                                .register(
                                        seller.party(),
                                        entry(SELLER).toBuilder()
                                                .attestedFrom(day)
                                                .build(),
                                        identity.didDocument()),
                        trust(),
                        status(0))
                .orThrow();
        Office office = office(seller.party(), identity, sellerStore);
        receive(office, entry);
        return office;
    }

    private static Office office(Party party, IssuerIdentity identity, OfficeStore store) {
        try {
            return Office.open(party, identity, store, new SecureRandom(new byte[] {7}));
        } catch (IOException | MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    /** The lot is bought, shipped and graded. */
    public TwoCompanies play() throws IOException {
        seller.issue(purchased(seller.draft(), "1200.5"), trust(), status(0)).orThrow();
        seller.issue(seller.draft().add(shipment("1200.5")), trust(), status(0)).orThrow();
        receive(smelter, seller.deliver(SHIPMENT));
        smelter.issue(graded(smelter.draft(), "1200.5"), trust(), status(0)).orThrow();
        return this;
    }

    /** The purchase of the lot with a mass in kilograms. */
    public static Draft purchased(Draft draft, String mass) {
        return draft.add(lot(mass).build())
                .add(ProcessStep.builder(PURCHASE, ProcessKind.PROCUREMENT)
                        .name("Purchase")
                        .at(STORE)
                        .during(MADE, MADE)
                        .produces(LOT)
                        .build());
    }

    private static Batch.Builder lot(String mass) {
        return Batch.builder(LOT, MaterialForm.OXIDE)
                .name("Oxide Y1")
                .mass(MeasuredMass.parse(mass + " kg ± 0.6"))
                .producedAt(STORE, MADE)
                .assay(assay());
    }

    private static Assay assay() {
        return Assay.of("ICP-OES").percent("Nd2O3", "99.5", "0.3").build();
    }

    public static Transfer shipment(String mass) {
        return Transfer.builder(SHIPMENT, STORE, WORKS)
                .name("Shipment")
                .at(SHIPPED)
                .moves(LOT, mass + " kg ± 0.6")
                .build();
    }

    /** The grading of the lot, by the mass that the smelter took. */
    public static Draft graded(Draft draft, String mass) {
        return draft.add(Batch.builder(GRADED, MaterialForm.OXIDE)
                        .name("Oxide G1")
                        .mass(MeasuredMass.parse(mass + " kg ± 0.6"))
                        .producedAt(WORKS, GRADED_AT)
                        .assay(assay())
                        .build())
                .add(ProcessStep.builder(GRADING, ProcessKind.REGRADING)
                        .name("Grading")
                        .at(WORKS)
                        .during(GRADED_AT, GRADED_AT)
                        .consumes(LOT, mass + " kg ± 0.6")
                        .produces(GRADED)
                        .build());
    }

    /** The terms of lists issued some days later than the first. */
    public static StatusTerms status(int days) {
        Instant from = Instant.parse("2026-04-20T00:00:00Z").plus(Duration.ofDays(days));
        return StatusTerms.between(from, from.plus(Duration.ofDays(25)));
    }

    public static TrustList trust() {
        return new TrustList(List.of(Issuers.anchor(REGISTER, TrustRole.REGISTER)));
    }

    public static Reception receive(Office office, PassportBundle bundle) throws IOException {
        Reception reception = office.receive(bundle, trust(), AT);
        if (!reception.kept()) {
            throw new AssertionError(reception.report().findings() + " " + reception.contradictions());
        }
        return reception;
    }

    /** A correction of the lot and its shipment to 1,180.5 kg. */
    public TwoCompanies correct(String reason, int days) throws IOException {
        seller.correct(purchased(seller.draft(), "1180.5").add(shipment("1180.5")), reason, trust(), status(days))
                .orThrow();
        return this;
    }

    /** A bundle with status lists more. */
    public static PassportBundle withLists(PassportBundle bundle, PassportBundle lists) {
        PassportBundleBuilder with = bundle.toBuilder();
        lists.statusLists().forEach(with::statusList);
        return with.build();
    }

    public static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(trust()).verify(bundle, AT);
    }

    private static Bytes document(PartyId party) {
        return Issuers.identity(party).didDocument();
    }

    private static Registration entry(PartyId party) {
        return Registration.builder(party, REGISTER)
                .scheme(new Concept("https://register.example/numbers", "Register numbers"))
                .registered(party.value().replace("did:web:", ""), "1")
                .on(LocalDate.parse("2019-01-01"))
                .build();
    }

    private static Facility site(FacilityId id, PartyId operator) {
        return Facility.builder(id, operator)
                .name("Site of " + operator)
                .activity(new Classification(new Concept("https://unstats.un.org/isic", "ISIC"), "2420", "Metals"))
                .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.7")))
                .address(new Address("Street 1", "3900", "Fjordvik", "Telemark", COUNTRY))
                .build();
    }
}
