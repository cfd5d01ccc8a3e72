package io.didymium.bench;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginEvidence;
import io.didymium.core.origin.OriginPass;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The origin of every batch of a long chain, in one walk, beside asking the inputs of each batch in turn.
 *
 * <p>200 sources, one element or twelve, one to eight inputs, about three on average, out of the thousand batches before.
 * Both ways give every element of every batch. The recursive way calculates with doubles and keeps its results, since
 * without memory it does not end; what it remembers does not fit for a million batches, nor twelve elements of 100,000.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class OriginOfMillion {
    private static final int SOURCES = 200;
    private static final int WINDOW = 1000;
    private static final int[] INPUTS = {1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 8};
    private static final List<Element> ELEMENTS = List.of(
            Element.LANTHANUM,
            Element.CERIUM,
            Element.PRASEODYMIUM,
            Element.NEODYMIUM,
            Element.SAMARIUM,
            Element.GADOLINIUM,
            Element.TERBIUM,
            Element.DYSPROSIUM,
            Element.BORON,
            Element.IRON,
            Element.COBALT,
            Element.NICKEL);

    /** How many batches. */
    @Param({"10000", "100000", "1000000"})
    public int batches;

    /** How many elements each batch holds, to twelve. */
    @Param({"12"})
    public int elements;

    private SupplyChain chain;

    /** Makes the chain; the same for the same number. */
    @Setup
    public void build() {
        Random random = new Random(1);
        CountryCode country = new CountryCode("NO");
        PartyId operator = new PartyId("did:web:operator.example");
        FacilityId site = new FacilityId("urn:example:site");
        SupplyChain.Builder draft = SupplyChain.builder()
                .add(new Party(operator, "Operator", country))
                .add(Facility.builder(site, operator)
                        .name("Site")
                        .activity(new Classification(
                                new Concept("https://unstats.un.org/isic", "ISIC"), "2420", "Metals"))
                        .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.7")))
                        .address(new Address("Street 1", "3900", "Fjordvik", "Telemark", country))
                        .build());
        List<Assay> assays = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            assays.add(assay(random));
        }
        MeasuredMass made = MeasuredMass.exact(Mass.ofKilograms("100"));
        for (int number = 0; number < batches; number++) {
            boolean source = number < SOURCES;
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
            draft.add(Batch.builder(id(number), source ? MaterialForm.ORE : MaterialForm.ALLOY)
                    .name("Batch")
                    .mass(made)
                    .producedAt(site, at)
                    .assay(assays.get(random.nextInt(assays.size())))
                    .build());
            draft.add(ProcessStep.builder(
                            new StepId("urn:example:step:" + number),
                            source ? ProcessKind.EXTRACTION : ProcessKind.STRIP_CASTING)
                    .name("Step")
                    .at(site)
                    .during(at, at)
                    .inputs(source ? List.of() : inputs(random, number))
                    .produces(id(number))
                    .build());
        }
        chain = draft.build();
    }

    private Assay assay(Random random) {
        return Assay.of("ICP-OES")
                .values(ELEMENTS.subList(0, elements).stream()
                        .map(element -> new AssayValue(
                                element,
                                new MeasuredFraction(
                                        new MassFraction(BigDecimal.valueOf(1 + random.nextInt(800), 4)),
                                        MassFraction.ZERO)))
                        .toList())
                .build();
    }

    private static List<BatchPortion> inputs(Random random, int number) {
        Set<Integer> from = new TreeSet<>();
        int count = INPUTS[random.nextInt(INPUTS.length)];
        while (from.size() < count) {
            from.add(number - 1 - random.nextInt(Math.min(WINDOW, number)));
        }
        return from.stream()
                .map(each -> new BatchPortion(
                        id(each), MeasuredMass.exact(new Mass(BigDecimal.valueOf(1 + random.nextInt(3000), 2)))))
                .toList();
    }

    private static BatchId id(int number) {
        return new BatchId("urn:example:batch:" + number);
    }

    /** One walk, each share exact to 2<sup>-62</sup>. */
    @Benchmark
    public long onePass() {
        long[] seen = new long[1];
        new OriginPass(chain, List.of(), ShareArithmetic.FIXED, OriginEvidence.none()).forEach(origin -> seen[0]++);
        return seen[0];
    }

    /** Each input asked in turn. */
    @Benchmark
    public long recursive() {
        long seen = 0;
        for (Element element : ELEMENTS.subList(0, elements)) {
            Map<BatchId, Map<BatchId, Double>> known = new HashMap<>();
            for (int number = 0; number < batches; number++) {
                seen += recursive(id(number), element, known).size();
            }
        }
        return seen;
    }

    private Map<BatchId, Double> recursive(BatchId batch, Element element, Map<BatchId, Map<BatchId, Double>> known) {
        Map<BatchId, Double> kept = known.get(batch);
        if (kept != null) {
            return kept;
        }
        ProcessStep step = chain.producerOf(batch);
        Map<BatchId, Double> shares = new HashMap<>();
        if (step.inputs().isEmpty()) {
            shares.put(batch, 1.0);
        } else {
            double total = step.inputs().stream()
                    .mapToDouble(input -> weight(input, element))
                    .sum();
            for (BatchPortion input : step.inputs()) {
                double part = weight(input, element) / total;
                recursive(input.batch(), element, known)
                        .forEach((source, share) -> shares.merge(source, part * share, Double::sum));
            }
        }
        known.put(batch, shares);
        return shares;
    }

    private double weight(BatchPortion input, Element element) {
        return chain.batch(input.batch())
                .composition()
                .orElseThrow()
                .fraction(element)
                .value()
                .value()
                .multiply(input.mass().value().kilograms())
                .doubleValue();
    }
}
