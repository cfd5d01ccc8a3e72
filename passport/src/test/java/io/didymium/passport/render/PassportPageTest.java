package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.circularity.CircularityIndicator;
import io.didymium.core.circularity.CircularityIndicators;
import io.didymium.core.circularity.ObservedRates;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.BatchContributions;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.DryMatter;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.stock.StockBook;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.Phosphate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a passport says what the model says, in the order that people need, and nothing that is not verified as verified. */
class PassportPageTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @EnumSource
    void everyNumberIsThatOfTheModel(ShownScenario scenario) {
        PassportBundle bundle = scenario.makeBundle();
        VerificationReport report = scenario.verify(bundle);
        Map<String, BigDecimal> model = new ModelNumbers(report, scenario.product()).all();
        for (String language : List.of("en", "de")) {
            Wording wording = Wording.find(language).orElseThrow();
            Presentation presentation = Presentation.of(bundle, report, wording);
            List<ReadPage.Shown> shown =
                    ReadPage.html(presentation.passportPage(scenario.product())).numbers();
            assertThat(shown).hasSizeGreaterThan(60);
            for (ReadPage.Shown number : shown) {
                assertThat(model).as("numbers of the model").containsKey(number.of());
                BigDecimal expected = model.get(number.of());
                assertThat(number.value().subtract(expected).abs())
                        .as(number.of())
                        .isLessThanOrEqualTo(tolerance(expected));
                assertThat(read(number.text(), language).subtract(expected).abs())
                        .as(number.of() + " shown as " + number.text())
                        .isLessThanOrEqualTo(halfDigit(number.text(), language));
            }
        }
    }

    @Test
    void theCertificatesOfASiteAreShownWithWhatTheyCoverAndWhatIsNotChecked() {
        PassportBundle bundle = Phosphate.bundle(Certified.dossier());
        Presentation presentation = Presentation.of(
                bundle, Phosphate.verify(bundle), Wording.find("en").orElseThrow());

        assertThat(new String(
                        presentation.passportPage(PhosphateChain.batch("A-O1")).toByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "Accreditation Example AB-1-0042",
                        "the accreditation with its body",
                        "evidence that is not here",
                        "claims: 1 of 1; values: 1");
    }

    /** What the arithmetic of origins leaves open; everything else is exact to 34 digits. */
    private static BigDecimal tolerance(BigDecimal number) {
        return number.abs().max(BigDecimal.ONE).multiply(Share.RESOLUTION);
    }

    /** A number, which may be followed by a unit or by what it is a mass of. */
    private static BigDecimal read(String text, String language) {
        String number = text.split("[ \u00a0]", 2)[0];
        String plain = language.equals("de") ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
        return new BigDecimal(plain.replace('\u2212', '-'));
    }

    private static BigDecimal halfDigit(String text, String language) {
        return new BigDecimal("0.5")
                .movePointLeft(Math.max(0, read(text, language).scale()));
    }

    @ParameterizedTest
    @EnumSource
    void sectionsComeInTheOrderThatPeopleNeed(ShownScenario scenario) {
        ReadPage page = ReadPage.html(scenario.in("en").passportPage(scenario.product()));

        List<String> ids = ReadPage.within(page.byId("main"), "section").stream()
                .filter(section -> section.getParentNode().equals(page.byId("main")))
                .map(section -> section.getAttribute("id"))
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(Stream.of(
                                "verdict",
                                "identity",
                                "composition",
                                "lot",
                                "recycled",
                                "chain",
                                "flow",
                                "footprint",
                                "recycler",
                                "claims",
                                "recycling",
                                "report",
                                "raw")
                        // Nothing in the chain of the phosphate is recycled.
                        .filter(id -> scenario != ShownScenario.PHOSPHATE || !id.equals("recycling"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsOneFileThatRunsNothingAndLoadsNothing(ShownScenario scenario) {
        ReadPage page = ReadPage.html(scenario.in("de").passportPage(scenario.product()));

        assertThat(page.elements("script")).isEmpty();
        assertThat(page.elements("iframe")).isEmpty();
        assertThat(page.elements("style")).hasSize(1);
        page.elements().forEach(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotIn("style", "src", "srcset", "action");
            }
            String link = element.getAttribute("href");
            assertThat(link.isEmpty() || link.startsWith("#") || link.startsWith("data:application/vc"))
                    .as(link)
                    .isTrue();
        });
        String policy = page.elements("meta").get(1).getAttribute("content");
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.text()).doesNotContain("@import").doesNotContain("url(h");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkHasItsPlaceAndEveryIdIsUnique(ShownScenario scenario) {
        ReadPage page = ReadPage.html(scenario.in("en").passportPage(scenario.product()));

        Set<String> ids = new TreeSet<>();
        page.elements().stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        page.elements("a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(link -> link.startsWith("#"))
                .forEach(link -> assertThat(ids).contains(link.substring(1)));
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(ShownScenario.ROTORS.in("en").passportPage(ShownScenario.ROTORS.product()))
                .isEqualTo(ShownScenario.ROTORS.in("en").passportPage(ShownScenario.ROTORS.product()));
    }

    @Test
    void savedCredentialsAreThoseThatWereSignedToTheByte() {
        PassportBundle bundle = ShownScenario.ROTORS.makeBundle();
        ReadPage page = ReadPage.html(ShownScenario.ROTORS.in("en").passportPage(ShownScenario.ROTORS.product()));

        List<String> saved = page.elements("a").stream()
                .filter(link -> link.hasAttribute("download"))
                .map(link -> link.getAttribute("href"))
                .map(link -> new String(
                        Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1)), StandardCharsets.UTF_8))
                .toList();
        assertThat(saved)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(bundle.credentials().stream().map(credential -> credential.token()))
                        .contains(token));
        assertThat(page.byId("raw").getTextContent())
                .contains(bundle.credentials().get(0).digest());
    }

    @Test
    void whatThePassportDoesNotStateIsSaidToBeNotStated() {
        ReadPage page = ReadPage.html(ShownScenario.PHOSPHATE.in("en").passportPage(ShownScenario.PHOSPHATE.product()));

        assertThat(page.byId("recycler").getTextContent())
                .contains("states nothing about magnets")
                .contains("not known here");
        assertThat(page.byId("composition").getTextContent()).contains("that does not mean that there are none");
    }

    /** What is not known is in words; a dash is for what does not apply. */
    @Test
    void aRecycledShareThatIsNotKnownIsNoDash() {
        ReadPage page = ReadPage.html(ShownScenario.PHOSPHATE.in("en").passportPage(ShownScenario.PHOSPHATE.product()));

        assertThat(page.byId("recycled").getTextContent()).contains("not known").doesNotContain("–");
    }

    @Test
    void magnetsOfOneCompositionStateItOnce() {
        ReadPage page = ReadPage.html(ShownScenario.ROTORS.in("en").passportPage(ShownScenario.ROTORS.product()));

        String recycler = page.byId("recycler").getTextContent();
        assertThat(recycler).contains("as the one above").containsOnlyOnce("66.15");
    }

    @Test
    void withoutOneChainNothingIsShownOfTheProduct() {
        PassportBundle bundle = ShownScenario.ROTORS.makeBundle();
        SignedCredential passport =
                BundleGraph.of(bundle).about(ShownScenario.ROTORS.product()).get(0);
        PassportBundle part = PassportBundle.builder()
                .credentials(List.of(passport))
                .root(passport.digest())
                .build();
        VerificationReport report = ShownScenario.ROTORS.verify(part);
        assertThat(report.verdict()).isNotEqualTo(Verdict.ACCEPTED);

        ReadPage page = ReadPage.html(
                Presentation.of(part, report, Wording.english()).passportPage(ShownScenario.ROTORS.product()));

        assertThat(page.byId("identity").getTextContent()).contains("do not describe one coherent chain");
        assertThat(page.numbers()).isEmpty();
        assertThat(Presentation.of(part, report, Wording.english()).pictures(ShownScenario.ROTORS.product()))
                .isEmpty();
    }

    /** The numbers of the model by what pages call them, found by other ways than those of the pages where there are others. */
    private static final class ModelNumbers {
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private final VerificationReport report;
        private final Dossier dossier;
        private final SupplyChain chain;
        private final Batch batch;
        private final OriginBook book;

        ModelNumbers(VerificationReport report, BatchId product) {
            this.report = report;
            dossier = report.dossier().orElseThrow();
            chain = dossier.chain();
            batch = chain.batch(product);
            book = OriginBook.of(chain, dossier.origin().sources(), ShareArithmetic.EXACT, report.evidence());
        }

        Map<String, BigDecimal> all() {
            batch();
            composition();
            stock();
            recycled();
            recycling();
            footprints();
            magnets();
            flow("mass", Optional.empty());
            batch.composition()
                    .orElseThrow()
                    .elements()
                    .forEach(element -> flow(element.symbol(), Optional.of(element)));
            return numbers;
        }

        private void batch() {
            numbers.put("batch/mass", batch.mass().value().kilograms());
            numbers.put("batch/mass-u", batch.mass().standardUncertainty().kilograms());
            chain.batches()
                    .forEach(each -> numbers.put(
                            "batch/" + each.id().value() + "/mass",
                            each.mass().value().kilograms()));
        }

        private void composition() {
            Origin origin = book.origin(batch.id());
            batch.composition().orElseThrow().fractions().forEach((element, content) -> {
                String path = "composition/" + element.symbol() + "/";
                numbers.put(path + "content", content.value().value().multiply(HUNDRED));
                numbers.put(
                        path + "uncertainty",
                        content.standardUncertainty().value().multiply(HUNDRED));
                numbers.put(
                        path + "mass",
                        content.value().value().multiply(batch.mass().value().kilograms()));
                if (element.isRareEarth()) {
                    numbers.put(
                            path + "oxide",
                            numbers.get(path + "mass")
                                    .divide(Oxide.conventional(element).elementFraction(), MathContext.DECIMAL128));
                }
                origin.byClass(element)
                        .forEach((sourceClass, share) -> numbers.put(path + sourceClass, percent(share)));
                origin.grouped(element, MaterialProvenance.Group::of)
                        .forEach((group, share) -> numbers.put(
                                "provenance/" + element.symbol() + "/" + group.sourceClass() + "/"
                                        + group.country().map(Object::toString).orElse(""),
                                percent(share)));
            });
        }

        private static BigDecimal percent(Share share) {
            return new BigDecimal(share.numerator())
                    .multiply(HUNDRED)
                    .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL128);
        }

        private void stock() {
            numbers.put("stock/made", batch.mass().value().kilograms());
            batch.assay()
                    .filter(assay -> assay.state() == SampleState.DRY)
                    .ifPresent(assay -> numbers.put(
                            "lot/dry",
                            DryMatter.of(batch.mass(), assay.massLoss())
                                    .mass()
                                    .value()
                                    .kilograms()));
            for (Transfer transfer : chain.transfers()) {
                for (BatchPortion portion : transfer.portions()) {
                    if (portion.batch().equals(batch.id())) {
                        numbers.put(
                                "stock/shipped/" + transfer.id(),
                                portion.mass().value().kilograms());
                        numbers.put(
                                "stock/received/" + transfer.id(),
                                transfer.received()
                                        .getOrDefault(batch.id(), portion.mass())
                                        .value()
                                        .kilograms());
                    }
                }
            }
            for (ProcessStep step : chain.steps()) {
                step.inputs().stream()
                        .filter(portion -> portion.batch().equals(batch.id()))
                        .forEach(portion -> numbers.put(
                                "stock/taken/" + step.id(),
                                portion.mass().value().kilograms()));
            }
            StockBook.of(chain)
                    .stock()
                    .getOrDefault(batch.id(), new TreeMap<>())
                    .forEach((site, mass) -> numbers.put("stock/left/" + site, mass.kilograms()));
        }

        private void recycled() {
            RulePacks.all().forEach(pack -> {
                RecycledContent content = RecycledContent.withoutUncertainty(pack, book, batch.id());
                content.elements().forEach((element, found) -> {
                    String path = "recycled/" + pack.id() + "/" + element.symbol() + "/";
                    found.recycled().ifPresent(share -> numbers.put(path + "calculated", percent(share)));
                    found.undetermined().ifPresent(share -> numbers.put(path + "undetermined", percent(share)));
                });
            });
            dossier.origin().recycled().stream()
                    .filter(claim -> claim.batch().equals(batch.id()))
                    .forEach(claim -> claim.percents()
                            .forEach((element, percent) -> numbers.put(
                                    "recycled/" + claim.pack() + "/" + element.symbol() + "/stated", percent)));
        }

        private void recycling() {
            batch.composition().orElseThrow().elements().forEach(element -> {
                RecyclingRates rates = ObservedRates.of(chain, element);
                String path = "recycling/" + element.symbol() + "/";
                rates.stages()
                        .forEach((stage, rate) ->
                                numbers.put(path + stage.name(), rate.value().multiply(HUNDRED)));
                CircularityIndicators indicators = CircularityIndicators.of(book.origin(batch.id()), rates);
                for (CircularityIndicator indicator : CircularityIndicator.values()) {
                    indicators
                            .value(indicator)
                            .ifPresent(value -> numbers.put(path + indicator.name(), value.multiply(HUNDRED)));
                }
            });
        }

        private void footprints() {
            dossier.footprints().claims().stream()
                    .filter(claim -> claim.batch().equals(batch.id()))
                    .flatMap(claim -> claim.results().stream())
                    .forEach(result -> {
                        String path = "footprint/" + result.category().key() + "/claimed/";
                        numbers.put(path + "value", result.value());
                        result.shares()
                                .primary()
                                .ifPresent(share -> numbers.put(path + "primary", share.multiply(HUNDRED)));
                        result.shares()
                                .attested()
                                .ifPresent(share -> numbers.put(path + "attested", share.multiply(HUNDRED)));
                    });
            if (dossier.footprints().claims().isEmpty()) {
                return;
            }
            ChainFootprint footprint = dossier.footprints().calculate(chain);
            for (String category : footprint.categories()) {
                footprint.contributions(batch.id(), category).ifPresent(parts -> byStage(footprint, category, parts));
            }
        }

        private void byStage(ChainFootprint footprint, String category, BatchContributions parts) {
            BigDecimal mass = batch.mass().value().kilograms();
            Map<LifeCycleStage, BigDecimal> own = new HashMap<>();
            Map<LifeCycleStage, BigDecimal> all = new HashMap<>();
            parts.entries().forEach(entry -> {
                all.merge(entry.stage(), entry.value(), BigDecimal::add);
                own.merge(entry.stage(), entry.isPrimary() ? entry.value() : BigDecimal.ZERO, BigDecimal::add);
            });
            all.forEach((stage, sum) -> {
                String path = "footprint/" + category + "/" + stage + "/";
                numbers.put(path + "own", own.get(stage).divide(mass, MathContext.DECIMAL128));
                numbers.put(path + "other", sum.subtract(own.get(stage)).divide(mass, MathContext.DECIMAL128));
                numbers.put(path + "sum", sum.divide(mass, MathContext.DECIMAL128));
            });
            footprint.attestedShare(batch.id(), category).ifPresent(share -> {
                BigDecimal attested = footprint
                        .perKilogram(batch.id(), category)
                        .orElseThrow()
                        .multiply(share);
                numbers.put("footprint/" + category + "/attested/attested", attested);
                numbers.put("footprint/" + category + "/attested/sum", attested);
            });
        }

        private void magnets() {
            for (ProductStatement product : dossier.origin().products()) {
                if (product.batch().equals(batch.id())) {
                    numbers.put("product/pieces", BigDecimal.valueOf(product.pieces()));
                    product.information().magnets().forEach(magnet -> {
                        String path = "magnet/" + magnet.name() + "/";
                        magnet.count().ifPresent(count -> numbers.put(path + "count", BigDecimal.valueOf(count)));
                        magnet.mass()
                                .ifPresent(mass -> numbers.put(
                                        path + "mass", mass.kilograms().multiply(BigDecimal.valueOf(1000))));
                        magnet.composition()
                                .forEach((element, part) -> numbers.put(
                                        path + element.symbol(), part.value().multiply(HUNDRED)));
                    });
                }
            }
        }

        /** The balances are those of the report: what goes in and comes out of each step of the chain. */
        private void flow(String name, Optional<Element> element) {
            String label = element.isPresent() ? name : "All mass";
            for (String what : List.of(label, element.isPresent() ? name : "Gesamte Masse")) {
                String path = "flow/" + what + "/";
                for (StepBalance step : report.balance().orElseThrow().steps()) {
                    BalanceLine line =
                            element.map(step.elements()::get).orElse(element.isEmpty() ? step.total() : null);
                    if (line != null) {
                        String key = path + step.step().id().value() + "/";
                        numbers.put(key + "in", line.in().kilograms());
                        numbers.put(key + "out", line.out().kilograms());
                        numbers.put(key + "difference", line.differenceKilograms());
                        numbers.put(
                                key + "uncertainty", line.standardUncertainty().kilograms());
                    }
                }
                for (ProcessStep step : chain.steps()) {
                    if (step.kind().isSource()) {
                        BigDecimal made = step.outputs().stream()
                                .map(output -> chain.batch(output.batch()))
                                .map(each -> content(each, element)
                                        .multiply(each.mass().value().kilograms()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        numbers.put(path + step.id().value() + "/out", made);
                    }
                }
                numbers.put(
                        path + "product/in",
                        content(batch, element).multiply(batch.mass().value().kilograms()));
            }
        }

        private static BigDecimal content(Batch batch, Optional<Element> element) {
            return element.map(one -> batch.composition()
                            .map(known -> known.fraction(one).value().value())
                            .orElse(BigDecimal.ZERO))
                    .orElse(BigDecimal.ONE);
        }
    }
}
