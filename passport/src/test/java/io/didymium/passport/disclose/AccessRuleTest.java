package io.didymium.passport.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.Id;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.sdjwt.Disclosure;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.disclose.AccessEntry.Way;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Issuers who choose other classes than the table's, and what then follows from what. */
class AccessRuleTest {
    private static final AccessMember ASSAY = new AccessMember(MemberKind.PASSPORT, "elementAssay");
    private static final AccessMember SOURCE = new AccessMember(MemberKind.PASSPORT, "sourceDeclaration");
    private static final Id ALLOY = RotorChain.batch("B-A6");
    private static final Id OXIDE = RotorChain.batch("B-O1");
    private static final AccessClass AUTHORITY = AccessClass.of(AccessRole.AUTHORITY);

    @Test
    void aRuleIsSignedAndKeepsTheMeaning() {
        PassportBundle bundle = bundle(AccessPlan.standard().with(ALLOY, new AccessRule(ASSAY, AUTHORITY, false)));
        VerificationReport report = Sketched.verify(bundle);

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.dossier()).contains(Rotors.dossier());
        assertThat(Forgery.json(credential(bundle, ALLOY)).toString())
                .contains("\"accessRule\":[{\"ruleMember\":\"elementAssay\",\"seenBy\":[\"authority\"],"
                        + "\"refusesIfDerivable\":false}]");
    }

    @Test
    void aStricterClassWithholdsTheMemberAndWhatItFollowsFrom() throws MalformedInputException {
        PassportBundle bundle = bundle(AccessPlan.standard().with(ALLOY, new AccessRule(ASSAY, AUTHORITY, false)));
        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(reason(customer, ALLOY, ASSAY)).isEqualTo("for authority");
        assertThat(reason(customer, RotorChain.batch("B-P1"), ASSAY)).contains("is withheld");
        assertThat(customer.withheld())
                .anyMatch(remark -> remark.member().path().equals("outputBatch/*/elementAssay"))
                .anyMatch(remark -> remark.member().path().equals("characteristics"));
        assertThat(new Reconstruction(bundle, customer.bundle().orElseThrow()).contents())
                .isEmpty();
        assertThat(Sketched.verify(customer.bundle().orElseThrow()).results())
                .noneMatch(result -> result.outcome() == Outcome.FAILED);
        assertThat(Views.standard().view(bundle, AccessRole.AUTHORITY).bundle()).contains(bundle);
    }

    @Test
    void anIssuerMayRefuseInsteadAndTheReasonIsGiven() {
        PassportBundle bundle = bundle(AccessPlan.standard().with(ALLOY, new AccessRule(ASSAY, AUTHORITY, true)));
        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);
        View open = Views.standard().view(bundle, AccessRole.PUBLIC);

        assertThat(customer.bundle()).isEmpty();
        assertThat(customer.refusals())
                .isNotEmpty()
                .allMatch(remark -> remark.credential().endsWith(ALLOY.value()))
                .anyMatch(remark -> remark.reason()
                        .equals(
                                "follows from step outputBatch/*/elementAssay: the event of a step states the contents of"
                                        + " what it makes"));
        // Of contents the public sees nothing anyway: nothing more needs to be withheld.
        assertThat(open.bundle()).isPresent();
    }

    @Test
    void aHiddenSourceTakesSharesAndClaimsWithIt() {
        PassportBundle bundle = bundle(
                AccessPlan.standard().with(OXIDE, new AccessRule(SOURCE, AccessClass.of(AccessRole.CUSTOMER), false)));
        View open = Views.standard().view(bundle, AccessRole.PUBLIC);
        View customer = Views.standard().view(bundle, AccessRole.CUSTOMER);

        assertThat(open.withheld())
                .anyMatch(remark -> remark.member().path().equals("materialProvenance"))
                .anyMatch(remark -> remark.member().path().equals("performanceClaim"));
        assertThat(customer.withheld())
                .noneMatch(remark -> remark.member().path().equals("materialProvenance"));
        View recycler = Views.standard().view(bundle, AccessRole.LEGITIMATE_INTEREST);
        assertThat(recycler.bundle()).isPresent();
        assertThat(recycler.withheld())
                .anyMatch(remark -> remark.member().path().equals("materialProvenance"))
                // Of an element of one source the amount by origin is the content.
                .anyMatch(remark -> remark.member().equals(ASSAY));
        assertThat(Sketched.verify(open.bundle().orElseThrow()).results())
                .noneMatch(result -> result.outcome() == Outcome.FAILED);
    }

    @Test
    void aLooserClassShowsMore() {
        AccessMember characteristics = new AccessMember(MemberKind.PASSPORT, "characteristics");
        AccessPlan plan = AccessPlan.standard()
                .with(RotorChain.batch("B-R1"), new AccessRule(characteristics, AccessClass.EVERYONE, false));
        View open = Views.standard().view(bundle(plan), AccessRole.PUBLIC);

        // The composition of the magnets is their assay, which the public may not see.
        assertThat(reason(open, RotorChain.batch("B-R1"), characteristics)).contains("magnets in a product");
        assertThat(Views.standard()
                        .view(
                                bundle(AccessPlan.standard().with(OXIDE, new AccessRule(SOURCE, AUTHORITY, false))),
                                AccessRole.AUTHORITY)
                        .withheld())
                .isEmpty();
    }

    @Test
    void aRuleThatCannotBeReadGivesAllThatIsHiddenToTheOwner() {
        StatedSubject damaged = new StatedSubject(Forgery.parse(
                "{\"type\":[\"DigitalProductPassport\"],\"credentialSubject\":{\"accessRule\":[{\"ruleMember\":1}]}}"));

        assertThat(damaged.rules()).isEmpty();
    }

    @Test
    void oneRuleForOneMember() {
        AccessPlan plan = AccessPlan.standard().with(ALLOY, new AccessRule(ASSAY, AUTHORITY, true));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.with(ALLOY, new AccessRule(ASSAY, AccessClass.OWNER_ALONE, true)));
    }

    @Test
    void contentsThatAnEventStatesOpenlyAreNotHiddenInThePassport() {
        View view = Views.standard()
                .view(bundle(AccessPlan.of(leavingOpen("outputBatch/*/elementAssay"))), AccessRole.PUBLIC);

        assertThat(view.bundle()).isEmpty();
        assertThat(view.refusals()).anyMatch(remark -> remark.reason().contains("signed openly"));
        assertThat(view.open()).anyMatch(remark -> remark.reason().contains("but signed openly"));
    }

    @Test
    void aMagnetWhoseCompositionIsOpenHasNoHiddenAssay() {
        View view = Views.standard().view(bundle(AccessPlan.of(leavingOpen("characteristics"))), AccessRole.PUBLIC);

        assertThat(view.bundle()).isEmpty();
        assertThat(view.refusals())
                .extracting(View.Remark::credential)
                .contains("urn:didymium:dpp:" + RotorChain.batch("B-P1").value());
    }

    @Test
    void aPassportWithoutAnythingHiddenIsPassedOnAndListed() {
        PassportBundle plain = Sketched.bundle(Rotors.dossier());
        View view = Views.standard().view(plain, AccessRole.PUBLIC);

        assertThat(view.bundle()).contains(plain);
        assertThat(view.withheld()).isEmpty();
        assertThat(view.open())
                .extracting(View.Remark::member)
                .contains(ASSAY, new AccessMember(MemberKind.PASSPORT, "characteristics"));
    }

    @Test
    void aNameThatStatesAHiddenContentKeepsTheViewFromBeingMade() {
        Dossier dossier = Rotors.dossier();
        Batch oxide = dossier.chain().batch(RotorChain.batch("B-O1"));
        String content = oxide.assay()
                .orElseThrow()
                .values()
                .get(0)
                .content()
                .value()
                .value()
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        Batch named = oxide.toBuilder().name("Oxide, " + content + " %").build();
        PassportBundle bundle = bundle(
                Dossier.builder(ChainEdit.replace(dossier.chain(), named))
                        .registrations(dossier.registrations())
                        .build(),
                AccessPlan.standard());

        assertThat(Views.standard().view(bundle, AccessRole.PUBLIC).refusals())
                .anyMatch(remark -> remark.reason().contains("a text that cannot be withheld states a number of it"));
        assertThat(Views.standard().view(bundle, AccessRole.CUSTOMER).refusals())
                .isEmpty();
    }

    @Test
    void saltsHave128BitsAndNoneOccursTwice() throws MalformedInputException {
        Set<String> salts = new HashSet<>();
        int disclosures = 0;
        for (SignedCredential credential : bundle(AccessPlan.standard()).credentials()) {
            if (credential.isSdJwt()) {
                for (Disclosure disclosure : SdJwt.parse(credential.token()).disclosures()) {
                    String json = Base64Url.decode(disclosure.text()).toUtf8();
                    String salt = json.substring(2, json.indexOf('"', 2));
                    assertThat(Base64Url.decode(salt).length()).isGreaterThanOrEqualTo(16);
                    salts.add(salt);
                    disclosures++;
                }
            }
        }
        assertThat(disclosures).isGreaterThan(50);
        assertThat(salts).hasSize(disclosures);
    }

    @Test
    void aShortSaltKeepsTheViewFromBeingMade() {
        SignedCredential weak = weaklySalted("short");
        SignedCredential strong = weaklySalted("abcdefghijklmnopqrstuv");

        assertThat(view(weak).refusals()).anyMatch(remark -> remark.reason().contains("128 bits"));
        assertThat(view(strong).refusals()).isEmpty();
    }

    private static View view(SignedCredential credential) {
        return Views.standard()
                .view(PassportBundle.builder().credential(credential).build(), AccessRole.PUBLIC);
    }

    /** A passport whose assay is hidden with some salt; whether it is signed is for verification to say. */
    private static SignedCredential weaklySalted(String salt) {
        SignedCredential open = credential(Sketched.bundle(Rotors.dossier()), RotorChain.batch("B-O1"));
        JsonObject document = Forgery.json(open);
        JsonObject subject = (JsonObject) document.find("credentialSubject").orElseThrow();
        String disclosure = Base64Url.encode(Bytes.ofUtf8("[\"" + salt + "\",\"elementAssay\","
                + subject.find("elementAssay").orElseThrow() + "]"));
        String digest = Base64Url.encode(
                HashAlgorithm.SHA_256.digest(Bytes.ofUtf8(disclosure)).value());
        String payload = document.toBuilder()
                .put(
                        "credentialSubject",
                        Forgery.parse(subject.toBuilder()
                                .remove("elementAssay")
                                .build()
                                .toString()
                                .replaceFirst("^\\{", "{\"_sd\":[\"" + digest + "\"],")))
                .build()
                .toString();
        String[] parts = open.token().split("\\.", -1);
        return new SignedCredential(
                parts[0] + "." + Base64Url.encode(Bytes.ofUtf8(payload)) + "." + parts[2] + "~" + disclosure + "~");
    }

    /** The published table, but issuers leave a member open. */
    private static AccessTable leavingOpen(String path) {
        List<AccessEntry> entries = new ArrayList<>();
        AccessTable.standard()
                .entries()
                .forEach(entry -> entries.add(
                        entry.member().path().equals(path)
                                ? new AccessEntry(entry.member(), entry.seenBy(), Way.ON_REQUEST)
                                : entry));
        return new AccessTable(entries);
    }

    private static PassportBundle bundle(AccessPlan plan) {
        return bundle(Rotors.dossier(), plan);
    }

    private static PassportBundle bundle(Dossier dossier, AccessPlan plan) {
        return new PassportComposer(Issuers.identities(dossier), Sketched.STATUS)
                .hiding(plan, new Salts())
                .compose(dossier);
    }

    private static SignedCredential credential(PassportBundle bundle, Id subject) {
        return bundle.credentials().stream()
                .filter(one -> Forgery.id(one).equals("urn:didymium:dpp:" + subject.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(View view, Id subject, AccessMember member) {
        return view.withheld().stream()
                .filter(remark -> remark.credential().equals("urn:didymium:dpp:" + subject.value()))
                .filter(remark -> remark.member().equals(member))
                .map(View.Remark::reason)
                .findFirst()
                .orElseThrow();
    }
}
