package io.didymium.passport.attack;

import static io.didymium.passport.attack.OneSite.BATCH;
import static io.didymium.passport.attack.OneSite.MADE;
import static io.didymium.passport.attack.OneSite.REGISTER;
import static io.didymium.passport.attack.OneSite.SITE;
import static io.didymium.passport.attack.ScenarioA.assertFound;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusPositions;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parties and sites change honestly: in facts with periods. What contradicts itself within one period is found. */
class HonestChangeTest {
    private static final PartyId OPERATOR = new PartyId("did:web:smelter.example");
    private static final PartyId BUYER = new PartyId("did:web:buyer.example");
    private static final PartyId SECOND = new PartyId("did:web:second-register.example");
    private static final LocalDate CHANGED = LocalDate.parse("2026-02-01");
    static final Instant SOLD = Instant.parse("2026-03-15T00:00:00Z");
    private static final CountryCode NORWAY = new CountryCode("NO");
    private static final String FIRST_ANCHOR = "urn:didymium:dia:" + REGISTER + "/" + OPERATOR;
    private static final String LATER_ANCHOR = "urn:didymium:dia-from:" + CHANGED + "/" + REGISTER + "/" + OPERATOR;
    private static final String SECOND_ANCHOR = "urn:didymium:dia:" + SECOND + "/" + OPERATOR;
    private static final String SITE_RECORD = "urn:didymium:dfr:" + SITE;
    private static final String NAME = "\"name\":\"Smelter AS\"";
    private static final String NEW_NAME = "\"name\":\"Nordic Smelter AS\"";

    @Test
    void aPartyMayBeInTwoRegisters() {
        assertAccepted(verify(compose(inTwoRegisters())));
    }

    @Test
    void twoRegistersThatContradictEachOtherAreFound() {
        assertFound(
                verify(new Insider(compose(inTwoRegisters()))
                        .setText(SECOND_ANCHOR, "/credentialSubject/partyCountry", "SE")
                        .bundle()),
                REJECTED,
                PassportFinding.PARTY_MISMATCH);
    }

    @Test
    void aRegisterEntersAPartyOnceFromADayOn() {
        Registration entry = entry(OPERATOR, REGISTER).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneSite.dossier(OPERATOR).toBuilder()
                        .registrations(List.of(entry, entry))
                        .build())
                .withMessage(OPERATOR + " is registered twice by " + REGISTER + " from 2019-01-01");
    }

    @Test
    void anAnchorMayEndWhenALaterOneReplacesIt() {
        VerificationReport report = verify(new Insider(compose(renewed()))
                .setText(FIRST_ANCHOR, "/validUntil", CHANGED + "T00:00:00Z")
                .bundle());

        assertAccepted(report);
        assertThat(report.findings()).extracting(Finding::code).contains(PassportFinding.IDENTITY_RENEWED);
    }

    @Test
    void anAnchorThatEndedHoldsNoLonger() {
        assertFound(
                verify(new Insider(compose(OneSite.dossier(OPERATOR)))
                        .setText(FIRST_ANCHOR, "/validUntil", CHANGED + "T00:00:00Z")
                        .bundle()),
                REJECTED,
                PassportFinding.NO_LONGER_VALID);
    }

    @Test
    void aCompanyMayBeRenamed() {
        assertAccepted(verify(renamed().bundle()));
    }

    @Test
    void aNameThatTheRegisterHasChangedIsFound() {
        assertFound(
                verify(renamed().replace(SITE_RECORD, NEW_NAME, NAME).bundle()),
                REJECTED,
                PassportFinding.PARTY_MISMATCH);
    }

    @Test
    void aNameFromBeforeTheRegisterIsNotShown() {
        String anchor = "/credentialSubject/partyName";
        assertFound(
                verify(new Insider(compose(OneSite.dossier(OPERATOR)))
                        .setText(FIRST_ANCHOR, anchor, "Nordic Smelter AS")
                        .setText(FIRST_ANCHOR, "/validFrom", "2026-04-01T00:00:00Z")
                        .bundle()),
                INDETERMINATE,
                PassportFinding.PARTY_CHANGE_UNSHOWN);
    }

    @Test
    void aSiteMayBeSold() {
        assertAccepted(verify(compose(sold(SOLD, SOLD))));
    }

    @Test
    void theRecordFromBeforeASaleEndsWithIt() {
        StatusPositions positions = new StatusPositions();
        PassportBundle before = compose(OneSite.dossier(OPERATOR), positions);

        assertAccepted(verify(new Forgery(compose(sold(SOLD, SOLD), positions))
                .add(ScenarioA.credential(before, SITE_RECORD))
                .bundle()));
    }

    @Test
    void aSiteThatItsOwnerHasNotSoldIsFound() {
        Instant past = MADE.minus(Duration.ofDays(300));
        PassportBundle bundle = new Insider(compose(sold(SOLD, SOLD)))
                .setText(
                        "urn:didymium:dfr-period:" + SOLD + "//" + SITE,
                        "/credentialSubject/operatedFrom",
                        past.toString())
                .bundle();

        assertFound(verify(bundle), REJECTED, ChainFinding.SITE_PERIODS_OVERLAP);
        assertFound(
                verify(new Insider(compose(sold(SOLD, SOLD)))
                        .remove("urn:didymium:dfr-period:/" + SOLD + "/" + SITE, "/credentialSubject/operatedUntil")
                        .bundle()),
                REJECTED,
                ChainFinding.SITE_PERIODS_OVERLAP);
    }

    @Test
    void whoSoldASiteStatesNothingThereAnyMore() {
        PassportBundle bundle = new Insider(compose(sold(SOLD, SOLD)))
                .replace("urn:didymium:dte:urn:example:step:2", BUYER.value(), OPERATOR.value())
                .bundle();

        assertFound(verify(bundle), REJECTED, PassportFinding.ISSUER_NOT_OPERATOR);
    }

    @Test
    void aTimeInWhichNobodyRanASiteIsFound() {
        PassportBundle bundle = new Insider(compose(sold(SOLD, SOLD)))
                .setText(
                        "urn:didymium:dfr-period:" + SOLD + "//" + SITE,
                        "/credentialSubject/operatedFrom",
                        SOLD.plus(Duration.ofDays(20)).toString())
                .bundle();

        assertFound(verify(bundle), INDETERMINATE, ChainFinding.SITE_PERIOD_MISSING);
    }

    @Test
    void aSiteBoughtInThePastBringsNoCertificateAlong() {
        FacilityId site = PhosphateChain.facility("MET-GB");
        Dossier dossier = Phosphate.dossier();
        Facility owned = dossier.chain().facility(site);
        Instant before = dossier.chain().steps().get(0).startedAt();
        SupplyChain.Builder draft = SupplyChain.builder();
        SupplyChain chain = dossier.chain();
        chain.parties().forEach(draft::add);
        chain.batches().forEach(draft::add);
        chain.steps().forEach(draft::add);
        chain.transfers().forEach(draft::add);
        chain.facilities().stream().filter(other -> !other.id().equals(site)).forEach(draft::add);
        draft.add(owned.toBuilder().operated(null, before).build());
        draft.add(Facility.builder(site, ScenarioA.operator("MAG-DE"))
                .name(owned.name())
                .activity(owned.activity())
                .location(owned.location())
                .address(owned.address())
                .operated(before, null)
                .build());
        Dossier bought = Dossier.builder(draft.build())
                .registrations(dossier.registrations())
                .certificates(dossier.certificates())
                .claims(dossier.claims())
                .build();

        assertFound(Phosphate.bundle(bought), REJECTED, EvidenceFinding.CERTIFICATE_OTHER_HOLDER);
    }

    private static Registration.Builder entry(PartyId party, PartyId register) {
        Registration first = OneSite.dossier(party).registrations().get(0);
        return Registration.builder(party, register)
                .scheme(first.scheme())
                .registered(first.registeredName(), first.registeredId())
                .on(first.registeredOn());
    }

    private static Dossier inTwoRegisters() {
        Dossier one = OneSite.dossier(OPERATOR);
        return Dossier.builder(one.chain().toBuilder()
                        .add(new Party(SECOND, "Second register", NORWAY))
                        .build())
                .registrations(List.of(
                        entry(OPERATOR, REGISTER).build(),
                        entry(OPERATOR, SECOND).build()))
                .build();
    }

    private static Dossier renewed() {
        return OneSite.dossier(OPERATOR).toBuilder()
                .registrations(List.of(
                        entry(OPERATOR, REGISTER).build(),
                        entry(OPERATOR, REGISTER).attestedFrom(CHANGED).build()))
                .build();
    }

    /** Everything that the company states is of a time after its renaming. */
    private static Insider renamed() {
        PassportBundle bundle = compose(renewed());
        Insider insider =
                new Insider(bundle).setText(LATER_ANCHOR, "/credentialSubject/partyName", "Nordic Smelter AS");
        bundle.credentials().stream()
                .filter(one -> Forgery.issuer(one).equals(OPERATOR))
                .map(Forgery::id)
                .forEach(id -> insider.replace(id, NAME, NEW_NAME));
        return insider;
    }

    /** A batch made before a sale, and one made of it afterwards. */
    static Dossier sold(Instant until, Instant from) {
        Dossier one = OneSite.dossier(OPERATOR);
        Facility site = one.chain().facility(SITE);
        BatchId metal = new BatchId("urn:example:batch:2");
        Instant later = SOLD.plus(Duration.ofDays(10));
        SupplyChain.Builder draft = SupplyChain.builder();
        one.chain().parties().forEach(draft::add);
        one.chain().batches().forEach(draft::add);
        one.chain().steps().forEach(draft::add);
        draft.add(new Party(BUYER, "Buyer AS", NORWAY))
                .add(site.toBuilder().operated(null, until).build())
                .add(Facility.builder(SITE, BUYER)
                        .name(site.name())
                        .activity(site.activity())
                        .location(site.location())
                        .address(site.address())
                        .operated(from, null)
                        .build())
                .add(Batch.builder(metal, MaterialForm.OXIDE)
                        .name("Oxide 2")
                        .mass(MeasuredMass.exact(Mass.ofKilograms("1000")))
                        .producedAt(SITE, later)
                        .assay(Assay.of("ICP-OES").percent("Nd", "64", "0.5").build())
                        .build())
                .add(ProcessStep.builder(new StepId("urn:example:step:2"), ProcessKind.REGRADING)
                        .name("Regrading")
                        .at(SITE)
                        .during(later, later)
                        .consumes(BATCH, MeasuredMass.exact(Mass.ofKilograms("1000")))
                        .produces(metal)
                        .build());
        List<Registration> entries = new ArrayList<>(one.registrations());
        entries.add(entry(BUYER, REGISTER).registered("Buyer AS", "2").build());
        return Dossier.builder(draft.build()).registrations(entries).build();
    }

    private static PassportBundle compose(Dossier dossier) {
        return compose(dossier, new StatusPositions());
    }

    private static PassportBundle compose(Dossier dossier, StatusPositions positions) {
        return new PassportComposer(Issuers.identities(dossier), OneSite.STATUS).compose(dossier, positions);
    }

    private static VerificationReport verify(PassportBundle bundle) {
        return new ChainVerifier(new TrustList(List.of(
                        Issuers.anchor(REGISTER, TrustRole.REGISTER), Issuers.anchor(SECOND, TrustRole.REGISTER))))
                .verify(bundle, OneSite.AT);
    }

    private static void assertAccepted(VerificationReport report) {
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(ACCEPTED);
    }
}
