package io.didymium.core.testing.random;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Constituent;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Normalisation;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.material.SampleState;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of the model's values, awkward ones among them: decimals of many digits, names in any script, times
 * between 1900 and 2200 to the nanosecond.
 *
 * <p>Not generated, because {@link io.didymium.core.id.Text} refuses them: control characters and unpaired surrogates.
 */
public final class CoreArbitraries {
    private CoreArbitraries() {}

    /** Names for people: one to twelve characters in Latin, Greek, Cyrillic, Arabic, Chinese, quotes and emoji. */
    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between('!', '~')),
                        Tuple.of(2, Arbitraries.integers().between(0xAE, 0x17F)),
                        Tuple.of(1, Arbitraries.integers().between(0x391, 0x3A1)),
                        Tuple.of(1, Arbitraries.integers().between(0x410, 0x44F)),
                        Tuple.of(1, Arbitraries.integers().between(0x627, 0x63A)),
                        Tuple.of(1, Arbitraries.integers().between(0x4E00, 0x4E80)),
                        Tuple.of(1, Arbitraries.integers().between(0x1F300, 0x1F320)),
                        Tuple.of(1, Arbitraries.of((int) ' ', (int) '"', (int) '\\', (int) '<')))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !text.isBlank());
    }

    /** Times from 1900 to 2199, to the nanosecond. */
    public static Arbitrary<Instant> instants() {
        long from = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
        long until = Instant.parse("2199-01-01T00:00:00Z").getEpochSecond();
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 100, 999_999_999, 500_000_000),
                Arbitraries.integers().between(0, 999_999_999));
        return Combinators.combine(Arbitraries.longs().between(from, until), nanos)
                .as(Instant::ofEpochSecond);
    }

    /** Days from 1900 to 2199. */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Decimals from 0 to 10^12 with up to 24 digits after the point. */
    public static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1000000000000"))
                        .ofScale(3),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.TEN)
                        .ofScale(24),
                Arbitraries.of("0", "0.1", "1", "8754.0", "1E+9", "1.50", "0.000000001", "123456789012.000000000001")
                        .map(BigDecimal::new));
    }

    /** Masses, zero among them. */
    public static Arbitrary<Mass> masses() {
        return decimals().map(Mass::new);
    }

    /** Masses above zero with an uncertainty of 0 to 2 %. */
    public static Arbitrary<MeasuredMass> measuredMasses() {
        return Combinators.combine(masses().filter(mass -> !mass.isZero()), relativeUncertainties())
                .as((mass, relative) -> new MeasuredMass(mass, mass.times(relative)));
    }

    /** Fractions from 0 to 1 with up to 30 digits after the point. */
    public static Arbitrary<MassFraction> fractions() {
        return Arbitraries.oneOf(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.ONE)
                                .ofScale(4),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.ONE)
                                .ofScale(30),
                        Arbitraries.of("0", "1", "0.50", "0.000001", "0.999999999999")
                                .map(BigDecimal::new))
                .map(MassFraction::new);
    }

    /** Fractions with an uncertainty of 0 to 2 % of them. */
    public static Arbitrary<MeasuredFraction> measuredFractions() {
        return Combinators.combine(fractions(), relativeUncertainties())
                .as((fraction, relative) -> new MeasuredFraction(fraction, fraction.times(relative)));
    }

    /** Elements, the oxides of those that have one, and some compounds and ions. */
    public static Arbitrary<Constituent> constituents() {
        return Arbitraries.oneOf(Arbitraries.of(Element.values()), oxides(), compounds());
    }

    private static Arbitrary<Constituent> oxides() {
        return Arbitraries.of(Element.values())
                .filter(element -> element != Element.OXYGEN
                        && element.standardAtomicWeight().isPresent())
                .flatMap(element -> Arbitraries.of(
                        element.isRareEarth() ? Oxide.bases(element) : List.of(Oxide.sesquioxide(element))));
    }

    private static Arbitrary<Constituent> compounds() {
        return Arbitraries.of("NdF3", "Nd2(CO3)3·8H2O", "LiF", "Cl-", "SO4 2-", "CePO4")
                .map(Constituent::parse);
    }

    private static Arbitrary<List<AssayValue>> values(Arbitrary<? extends Constituent> constituents) {
        return Combinators.combine(constituents, measuredFractions())
                .as(AssayValue::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(value -> value.constituent().element());
    }

    /** Assays in every basis and state, possible or not. */
    public static Arbitrary<Assay> assays() {
        return Combinators.combine(
                        Arbitraries.of(SampleState.class),
                        measuredFractions(),
                        texts(),
                        Arbitraries.oneOf(contents(), oxideShares()),
                        fractions().filter(limit -> !limit.isZero()),
                        Arbitraries.of(AnalysisScope.class),
                        measuredFractions().optional(0.3),
                        normalisations().optional(0.3))
                .as((state, loss, method, contents, limit, scope, ignited, normalisation) -> contents.apply(
                                Assay.of(method))
                        .sample(state, state == SampleState.AS_RECEIVED ? MeasuredFraction.ZERO : loss)
                        .below(Constituent.parse("F-"), limit)
                        .scope(scope)
                        .ignitionLoss(state == SampleState.CALCINED ? null : ignited.orElse(null))
                        .normalisation(normalisation.orElse(null))
                        .build());
    }

    private static Arbitrary<UnaryOperator<Assay.Builder>> contents() {
        return values(constituents()).map(values -> assay -> assay.values(values));
    }

    private static Arbitrary<UnaryOperator<Assay.Builder>> oxideShares() {
        return Combinators.combine(values(oxides()), measuredFractions())
                .as((values, total) -> assay -> assay.values(values).totalOxides(total));
    }

    /** Records of scaling from sums of 98 to 103 %. */
    public static Arbitrary<Normalisation> normalisations() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.98"), new BigDecimal("1.03"))
                                .ofScale(5),
                        texts())
                .as(Normalisation::new);
    }

    /** Thorium and uranium contents. */
    public static Arbitrary<Radioactivity> radioactivities() {
        return Combinators.combine(measuredFractions(), measuredFractions(), texts())
                .as(Radioactivity::new);
    }

    /** Terms of vocabularies. */
    public static Arbitrary<Concept> concepts() {
        return Combinators.combine(Arbitraries.integers().between(0, 99), texts())
                .as((number, name) -> new Concept("https://vocabulary.example/terms/" + number, name));
    }

    /** Parties with a DID as their id; the number keeps ids apart. */
    public static Arbitrary<Party> parties(int number) {
        return Combinators.combine(texts(), countries())
                .as((name, country) -> new Party(partyId(number), name, country));
    }

    /** Facilities of a party; the number keeps ids apart. */
    public static Arbitrary<Facility> facilities(int number, PartyId operator) {
        Arbitrary<Classification> activities =
                Combinators.combine(concepts(), texts(), texts()).as(Classification::new);
        Arbitrary<Address> addresses = Combinators.combine(texts(), texts(), texts(), texts(), countries())
                .as(Address::new);
        Arbitrary<GeoPoint> points =
                Combinators.combine(degrees(90), degrees(180)).as(GeoPoint::new);
        return Combinators.combine(texts(), activities, points, addresses)
                .as((name, activity, point, address) -> Facility.builder(
                                new FacilityId("https://sites.example/" + number + "?part=%C3%A5#gate"), operator)
                        .name(name)
                        .activity(activity)
                        .location(point)
                        .address(address)
                        .build());
    }

    /** Batches of one facility, each for itself, in no chain. */
    public static Arbitrary<Batch> batches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        texts(),
                        Arbitraries.of(MaterialForm.class),
                        measuredMasses(),
                        instants(),
                        assays().optional(0.8),
                        radioactivities().optional(0.3))
                .as((number, name, form, mass, at, assay, radioactivity) -> Batch.builder(
                                new BatchId("urn:example:batch:" + number), form)
                        .name(name)
                        .mass(mass)
                        .producedAt(new FacilityId("https://sites.example/0"), at)
                        .assay(assay.orElse(null))
                        .radioactivity(radioactivity.orElse(null))
                        .build());
    }

    /**
     * Chains whose books close, with what is certified, claimed and registered beside them: one to fifteen steps at
     * one to five sites, with transfers, splits, blends, losses, reagents and partial consumption.
     */
    public static Arbitrary<ChainSample> samples() {
        return ChainPlan.plans().map(plan -> new ChainGrowth(plan).sample());
    }

    static PartyId partyId(int number) {
        return new PartyId("did:web:party-" + number + ".example");
    }

    static Arbitrary<CountryCode> countries() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2).map(CountryCode::new);
    }

    static Arbitrary<MassFraction> relativeUncertainties() {
        return Arbitraries.of(Set.of("0", "0.0001", "0.0005", "0.00217", "0.01", "0.02"))
                .map(MassFraction::of);
    }

    private static Arbitrary<BigDecimal> degrees(int limit) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-limit), BigDecimal.valueOf(limit))
                .ofScale(7);
    }
}
