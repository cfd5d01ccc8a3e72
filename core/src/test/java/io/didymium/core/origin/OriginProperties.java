package io.didymium.core.origin;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.testing.ChainSketch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OriginProperties {
    private static final List<Element> ELEMENTS = List.of(NEODYMIUM, DYSPROSIUM);

    /** A source: its mass and its content of neodymium, in hundredths of a kg and of a per cent. */
    record Lot(int mass, int neodymium) {
        BigDecimal kilograms() {
            return BigDecimal.valueOf(mass, 2);
        }

        BigDecimal percent() {
            return BigDecimal.valueOf(neodymium, 2);
        }
    }

    @Provide
    Arbitrary<Lot> lots() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.integers().between(1, 5000))
                .as(Lot::new);
    }

    @Property(tries = 100)
    void sharesOfEveryElementOfEveryBatchSumToExactlyOne(@ForAll ShareArithmetic arithmetic, @ForAll Random random) {
        OriginBook book = OriginBook.of(randomChain(random).chain(), List.of(), arithmetic);

        book.chain().batches().forEach(batch -> {
            Origin origin = book.origin(batch.id());
            for (Element element : origin.elements()) {
                assertThat(Share.sum(origin.shares(element).values())).isEqualTo(Share.ONE);
            }
        });
    }

    @Property(tries = 60)
    void agreesWithAskingEveryInputInTurn(@ForAll Random random) {
        OriginBook book = OriginBook.of(randomChain(random).chain(), List.of(), ShareArithmetic.EXACT);

        for (Element element : ELEMENTS) {
            RecursiveOrigin oracle = new RecursiveOrigin(book.chain(), element);
            book.chain().batches().forEach(batch -> {
                Origin origin = book.origin(batch.id());
                if (origin.elements().contains(element)) {
                    assertThat(origin.grouped(element, from -> (BatchId) from.origin()))
                            .isEqualTo(oracle.of(batch.id()));
                }
            });
        }
    }

    @Property(tries = 60)
    void fixedSharesStayWithinTheirBoundOfTheExactOnes(@ForAll Random random) {
        ChainSketch sketch = randomChain(random);
        OriginBook exact = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
        OriginBook fixed = OriginBook.of(sketch.chain(), List.of());
        // At most 14 mixings of at most 4 inputs, each off by less than 2^-61.
        BigDecimal bound = new BigDecimal("4.4e-19").multiply(BigDecimal.valueOf(14 * 4));

        exact.chain().batches().forEach(batch -> {
            Origin origin = exact.origin(batch.id());
            for (Element element : origin.elements()) {
                Map<Source, Share> found = fixed.origin(batch.id()).shares(element);
                origin.shares(element)
                        .forEach((source, share) -> assertThat(found.getOrDefault(source, Share.ZERO)
                                        .decimal(40)
                                        .subtract(share.decimal(40))
                                        .abs())
                                .isLessThan(bound));
            }
        });
    }

    /** Each mixing of fixed shares rounds by less than 2^-61 for each source. */
    @Property(tries = 60)
    void groupsHaveTheSharesOfTheirSources(@ForAll Random random) {
        ChainSketch sketch = randomChain(random);
        OriginBook each = OriginBook.of(sketch.chain(), List.of(), ShareArithmetic.EXACT);
        OriginBook groups = OriginBook.ofGroups(sketch.chain(), List.of(), OriginEvidence.none(), 1_000_000)
                .orElseThrow();

        assertThat(groups.findings()).isEqualTo(each.findings());
        each.chain().batches().forEach(batch -> {
            for (Element element : each.origin(batch.id()).elements()) {
                Map<String, Share> found = groups.origin(batch.id()).grouped(element, OriginProperties::group);
                Map<String, Share> exact = each.origin(batch.id()).grouped(element, OriginProperties::group);
                assertThat(found.keySet()).isEqualTo(exact.keySet());
                exact.forEach((group, share) -> assertThat(found.get(group)
                                .decimal(40)
                                .subtract(share.decimal(40))
                                .abs())
                        .isLessThan(new BigDecimal("1e-15")));
            }
        });
    }

    private static String group(Source source) {
        return source.sourceClass() + " "
                + source.country().filter(any -> source.sourceClass() != SourceClass.UNDETERMINED);
    }

    @Property(tries = 100)
    void blendingIsAssociative(@ForAll("lots") Lot a, @ForAll("lots") Lot b, @ForAll("lots") Lot c) {
        Blends blends = new Blends(List.of(a, b, c));
        blends.blend("ab", "0", "1");
        blends.blend("ab-c", "ab", "2");
        blends.blend("bc", "1'", "2'");
        blends.blend("a-bc", "0'", "bc");

        assertThat(blends.shares("ab-c", ShareArithmetic.EXACT))
                .isEqualTo(blends.shares("a-bc", ShareArithmetic.EXACT));
    }

    @Property(tries = 100)
    void blendingIsFreeOfOrder(@ForAll("lots") Lot a, @ForAll("lots") Lot b, @ForAll("lots") Lot c) {
        Blends blends = new Blends(List.of(a, b, c));
        blends.blend("abc", "0", "1", "2");
        blends.blend("cab", "2'", "0'", "1'");

        assertThat(blends.shares("abc", ShareArithmetic.EXACT)).isEqualTo(blends.shares("cab", ShareArithmetic.EXACT));
        Map<String, Share> fixed = blends.shares("cab", ShareArithmetic.FIXED);
        blends.shares("abc", ShareArithmetic.FIXED)
                .forEach((lot, share) -> assertThat(share.decimal(40)
                                .subtract(fixed.get(lot).decimal(40))
                                .abs())
                        .isLessThan(new BigDecimal("3e-18")));
    }

    @Property(tries = 100)
    void splittingAndRejoiningChangesNothing(
            @ForAll ShareArithmetic arithmetic,
            @ForAll("lots") Lot a,
            @ForAll("lots") Lot b,
            @ForAll("lots") Lot part) {
        Blends blends = new Blends(List.of(a, b));
        blends.blend("ab", "0", "1");
        blends.sketch
                .step("split", ProcessKind.SPLITTING, "X")
                .in("ab", "1")
                .out("one", MaterialForm.POWDER, part.kilograms().toPlainString(), "Nd 10")
                .out("two", MaterialForm.POWDER, "1.5", "Nd 10")
                .done();
        blends.sketch
                .step("join", ProcessKind.BLENDING, "X")
                .in("one", part.kilograms().toPlainString())
                .in("two", "1.5")
                .out("joined", MaterialForm.POWDER, "1", "Nd 10")
                .done();

        assertThat(blends.shares("joined", arithmetic)).isEqualTo(blends.shares("ab", arithmetic));
    }

    /** Blends of whole lots, each so weighed that it holds exactly, as a decimal, the neodymium that went in. */
    private static final class Blends {
        private final ChainSketch sketch = new ChainSketch("law").site("X", "x", "DE", "Hesse");
        private final Map<String, BigDecimal> masses = new HashMap<>();
        private final Map<String, BigDecimal> percents = new HashMap<>();

        /** Two lots of each kind, the second with a dash in its name. */
        Blends(List<Lot> lots) {
            for (int i = 0; i < lots.size(); i++) {
                source(String.valueOf(i), lots.get(i));
                source(i + "'", lots.get(i));
            }
        }

        private void source(String name, Lot lot) {
            masses.put(name, lot.kilograms());
            percents.put(name, lot.percent());
            sketch.source(
                    ProcessKind.EXTRACTION,
                    "X",
                    name,
                    MaterialForm.ORE,
                    lot.kilograms().toPlainString(),
                    "Nd " + lot.percent().toPlainString());
        }

        void blend(String name, String... inputs) {
            ChainSketch.Step step = sketch.step("blend-" + name, ProcessKind.BLENDING, "X");
            BigDecimal neodymium = BigDecimal.ZERO;
            for (String input : inputs) {
                step.in(input, masses.get(input).toPlainString());
                neodymium = neodymium.add(masses.get(input).multiply(percents.get(input)));
            }
            masses.put(name, neodymium.movePointLeft(1));
            percents.put(name, BigDecimal.TEN);
            step.out(name, MaterialForm.POWDER, masses.get(name).toPlainString(), "Nd 10")
                    .done();
        }

        Map<String, Share> shares(String batch, ShareArithmetic arithmetic) {
            return OriginBook.of(sketch.chain(), List.of(), arithmetic)
                    .origin(sketch.batch(batch))
                    .grouped(NEODYMIUM, from -> from.origin().value().replace("'", ""));
        }
    }

    private static ChainSketch randomChain(Random random) {
        ChainSketch sketch = new ChainSketch("random").site("X", "x", "DE", "Hesse");
        List<String> batches = new ArrayList<>();
        int sources = 1 + random.nextInt(6);
        for (int i = 0; i < sources; i++) {
            sketch.source(ProcessKind.EXTRACTION, "X", "s" + i, MaterialForm.ORE, "100", contents(random));
            batches.add("s" + i);
        }
        int steps = 1 + random.nextInt(14);
        for (int i = 0; i < steps; i++) {
            ChainSketch.Step step = sketch.step("t" + i, ProcessKind.SINTERING, "X");
            List<String> left = new ArrayList<>(batches);
            int inputs = 1 + random.nextInt(Math.min(4, left.size()));
            for (int k = 0; k < inputs; k++) {
                step.in(left.remove(random.nextInt(left.size())), "" + (1 + random.nextInt(999)) / 7.0);
            }
            step.out("b" + i, MaterialForm.ALLOY, "100", contents(random));
            step.out("c" + i, MaterialForm.ALLOY, "50", contents(random)).done();
            batches.add("b" + i);
            batches.add("c" + i);
        }
        return sketch;
    }

    private static String contents(Random random) {
        return "Nd " + (1 + random.nextInt(4000)) / 100.0 + ", Dy " + (1 + random.nextInt(999)) / 100.0;
    }
}
