package io.didymium.passport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceState;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever changes a bundle, however cleverly, it is not accepted, and the report says why. */
class TamperProperties {
    private static final PassportBundle BUNDLE = Phosphate.bundle();
    private static final VerificationReport HONEST = Phosphate.verify(BUNDLE);
    private static final List<String> CREDENTIALS = BUNDLE.credentials().stream()
            .map(credential -> text(Forgery.json(credential), "id"))
            .sorted()
            .toList();
    private static final Set<FindingCode> BOOKS = Set.of(BalanceFinding.values());

    @Property(tries = 150)
    void aCharacterOfATokenIsChanged(
            @ForAll("tokens") SignedCredential credential,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 127) int change) {
        char[] token = credential.token().toCharArray();
        token[place % token.length] ^= (char) change;
        PassportBundleBuilder bundle = PassportBundle.builder();
        for (SignedCredential other : BUNDLE.credentials()) {
            SignedCredential kept = other.equals(credential) ? new SignedCredential(new String(token)) : other;
            bundle.credential(kept);
            if (BUNDLE.roots().contains(other.digest())) {
                bundle.root(kept.digest());
            }
        }
        BUNDLE.statusLists().forEach(bundle::statusList);
        BUNDLE.didDocuments().forEach(bundle::didDocument);

        VerificationReport report = Phosphate.verify(bundle.build());

        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.SIGNATURE)).anyMatch(result -> result.outcome() != Outcome.PASSED);
    }

    /**
     * Of the certifier it is the trust file that vouches for it: its identity anchor is not needed. What nothing builds on is a
     * delivery of its own.
     */
    @Property(tries = 50)
    void aCredentialIsTakenOut(@ForAll("credentials") String credential) {
        Assume.that(!credential.endsWith(PhosphateChain.CERTIFIER.value()));
        Assume.that(BUNDLE.credentials().stream()
                .noneMatch(one ->
                        BUNDLE.roots().contains(one.digest()) && Forgery.id(one).equals(credential)));

        VerificationReport report =
                Phosphate.verify(new Forgery(BUNDLE).remove(credential).bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).isNotEmpty();
    }

    @Property(tries = 50)
    void aCredentialIsSignedByAnotherKeyUnderTheIssuersName(@ForAll("credentials") String credential) {
        DidUrl name = issuerOf(credential).keyId();

        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .sign(credential, Forgery.key(name, Issuers.signer("somebody else")))
                .relinked());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).contains(PassportFinding.SIGNATURE_MISMATCH);
    }

    @Property(tries = 50)
    void aCredentialIsSignedByAnotherPartyInItsOwnName(@ForAll("credentials") String credential) {
        IssuerIdentity other = Issuers.identity(PhosphateChain.chain().parties().stream()
                .filter(party ->
                        !party.id().value().equals(issuerOf(credential).did().text()))
                .findFirst()
                .orElseThrow()
                .id());

        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .sign(credential, Forgery.key(other.keyId(), other.signer()))
                .relinked());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).contains(PassportFinding.KEY_NOT_AUTHORISED);
    }

    @Property(tries = 50)
    void aMassIsMovedAndThePassportSignedAnewByItsIssuerAlone(
            @ForAll("batches") Batch batch, @ForAll("factors") BigDecimal factor) {
        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .change(
                        passport(batch),
                        json -> withMass(
                                json, batch, batch.mass().value().kilograms().multiply(factor)))
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report))
                .containsAnyOf(PassportFinding.LINK_DIGEST_MISMATCH, PassportFinding.QUANTITY_MISMATCH);
    }

    /** Moved by as much as chance explains in all tests of the chain together, and half of that again. */
    @Property(tries = 50)
    void aMassIsMovedAndEverythingSignedAnewAsIfItHadAlwaysBeenSo(
            @ForAll("madeBatches") Batch batch, @ForAll boolean up) {
        BigDecimal mass = batch.mass().value().kilograms();
        BigDecimal moved = beyondChance(balance(batch).total());
        Assume.that(up || moved.compareTo(mass) < 0);
        BigDecimal after = up ? mass.add(moved) : mass.subtract(moved);
        String event = "urn:didymium:dte:"
                + PhosphateChain.chain().producerOf(batch.id()).id();

        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .change(passport(batch), json -> withMass(json, batch, after))
                .change(event, json -> withMass(json, batch, after))
                .relinked());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).containsAnyElementsOf(BOOKS);
    }

    /** Moved by as much as chance explains in all tests of the chain together, and half of that again. */
    @Property(tries = 50)
    void anAssayIsMovedAndEverythingSignedAnewAsIfItHadAlwaysBeenSo(
            @ForAll("assayed") Map.Entry<Batch, Element> content, @ForAll boolean up) {
        Batch batch = content.getKey();
        BalanceLine line = balance(batch).elements().get(content.getValue());
        Assume.that(line.state() != BalanceState.TRACE);
        BigDecimal moved = beyondChance(line).divide(batch.mass().value().kilograms(), MathContext.DECIMAL64);
        VerificationReport report = Phosphate.verify(new Forgery(BUNDLE)
                .change(
                        passport(batch),
                        json -> withContent(json, batch, content.getValue(), up ? moved : moved.negate()))
                .relinked());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).containsAnyElementsOf(BOOKS);
    }

    @Provide
    Arbitrary<SignedCredential> tokens() {
        return Arbitraries.of(BUNDLE.credentials());
    }

    @Provide
    Arbitrary<String> credentials() {
        return Arbitraries.of(CREDENTIALS);
    }

    @Provide
    Arbitrary<Batch> batches() {
        return Arbitraries.of(List.copyOf(PhosphateChain.chain().batches()));
    }

    /** The batches that a step made of others, so that a balance binds their mass. */
    @Provide
    Arbitrary<Batch> madeBatches() {
        return Arbitraries.of(made().toList());
    }

    /** Each element, with the batch made of others that states it. */
    @Provide
    Arbitrary<Map.Entry<Batch, Element>> assayed() {
        return Arbitraries.of(made().flatMap(batch -> batch.composition().stream()
                        .flatMap(known -> known.elements().stream())
                        .map(element -> Map.entry(batch, element)))
                .toList());
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.of("0.5", "0.9", "1.1", "2").map(BigDecimal::new);
    }

    private static Stream<Batch> made() {
        return PhosphateChain.chain().batches().stream()
                .filter(batch ->
                        !PhosphateChain.chain().producerOf(batch.id()).kind().isSource());
    }

    private static StepBalance balance(Batch batch) {
        return HONEST.balance().orElseThrow().steps().stream()
                .filter(balance -> balance.step().outputs().stream()
                        .anyMatch(output -> output.batch().equals(batch.id())))
                .findFirst()
                .orElseThrow();
    }

    /** A mass by which a balance opens, whatever its difference now. */
    private static BigDecimal beyondChance(BalanceLine line) {
        BigDecimal critical = HONEST.balance().orElseThrow().tests().critical();
        return line.standardUncertainty()
                .kilograms()
                .multiply(critical.multiply(new BigDecimal("1.5")))
                .add(line.differenceKilograms().abs())
                .round(new MathContext(8));
    }

    private static JsonObject withMass(JsonObject json, Batch batch, BigDecimal after) {
        BigDecimal mass = batch.mass().value().kilograms();
        String before = "\"value\":" + mass.toPlainString() + ",\"unit\":\"KGM\"";
        String moved = "\"value\":" + after.stripTrailingZeros().toPlainString() + ",\"unit\":\"KGM\"";
        // In a passport and in an event the quantity stands behind the first mention of the batch.
        int place = json.toString().indexOf(before, json.toString().indexOf("\"id\":\"" + batch.id() + "\""));
        assertThat(place).as(before).isPositive();
        return Forgery.parse(
                json.toString().substring(0, place) + moved + json.toString().substring(place + before.length()));
    }

    /** The JSON with the content of an element moved, given as part of the mass that is the element. */
    private static JsonObject withContent(JsonObject json, Batch batch, Element element, BigDecimal moved) {
        Matcher content = Pattern.compile(
                        "\"constituent\":\"(" + element.symbol() + "[0-9O]*)\",\"contentFraction\":\"([0-9.]+)\"")
                .matcher(json.toString());
        assertThat(content.find()).isTrue();
        BigDecimal share =
                batch.composition().orElseThrow().fraction(element).value().value();
        BigDecimal stated = new BigDecimal(content.group(2));
        BigDecimal perElement = stated.divide(share, MathContext.DECIMAL64);
        BigDecimal after = stated.add(moved.multiply(perElement));
        Assume.that(after.signum() >= 0 && after.compareTo(BigDecimal.ONE) <= 0);
        String text = json.toString();
        return Forgery.parse(
                text.substring(0, content.start(2)) + after.toPlainString() + text.substring(content.end(2)));
    }

    private static IssuerIdentity issuerOf(String credential) {
        return Issuers.identity(new PartyId(BUNDLE.credentials().stream()
                .map(Forgery::json)
                .filter(json -> text(json, "id").equals(credential))
                .map(json -> text((JsonObject) json.find("issuer").orElseThrow(), "id"))
                .findFirst()
                .orElseThrow()));
    }

    private static String passport(Batch batch) {
        return "urn:didymium:dpp:" + batch.id();
    }

    private static List<FindingCode> codes(VerificationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static String text(JsonObject json, String name) {
        try {
            return json.requireString(name);
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }
}
