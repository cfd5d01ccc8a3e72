package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.process.ProcessStep;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.render.frame.PageFrame;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.VerdictSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A passport in plain words for people who know nothing of rare earths: what it is, where it comes from, and whether that is checked. */
public final class CitizenPage {
    private static final int DIGITS = 34;
    private static final int MOST_COUNTRIES = 12;

    private final BundleView view;
    private final Wording wording;

    private CitizenPage(BundleView view, Wording wording) {
        this.view = view;
        this.wording = wording;
    }

    /**
     * The page of a batch, as one HTML file.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public static Bytes of(BundleView view, BatchId product, Wording wording) {
        return new CitizenPage(view, wording).page(product);
    }

    private Bytes page(BatchId product) {
        VerdictSummary summary = new VerdictSummary(view);
        VerdictWords words = new VerdictWords(view, summary, wording);
        Tag banner = Tag.of(
                        "section",
                        "banner " + VerdictWords.cssClass(view.report().verdict()))
                .with("id", "verdict")
                .with("aria-labelledby", "verdict-heading")
                .add(
                        Tag.of("h2")
                                .with("id", "verdict-heading")
                                .add(Tag.of("span", "sign")
                                        .with("aria-hidden", "true")
                                        .text(words.sign()))
                                .text(" "
                                        + wording.text("citizen.verdict."
                                                + view.report().verdict())),
                        Tag.of("p")
                                .text(wording.text("verdict.as-of") + " ")
                                .add(Section.time(view.report().at())));
        words.reasons(banner);
        banner.add(words.notChecked());
        Optional<Batch> described = view.batch(product);
        if (described.isEmpty()) {
            return PageFrame.page(
                    wording,
                    wording.text("page.citizen"),
                    product.value(),
                    banner,
                    List.of(new Section("what", wording).say("page.no-chain")));
        }
        Batch batch = described.get();
        return PageFrame.page(
                wording,
                wording.text("page.citizen"),
                batch.name(),
                banner,
                List.of(what(batch), from(batch), way(batch), climate(batch), more(batch)));
    }

    private Section what(Batch batch) {
        Section section = new Section("what", wording)
                .add(Tag.of("p")
                        .text(wording.text("citizen.made-by") + " ")
                        .add(Tag.of("b").others(view.operator(batch).name()))
                        .text(", ")
                        .others(view.site(batch).address().locality() + ", "
                                + view.site(batch).address().country())
                        .text(", ")
                        .add(Section.day(batch.producedAt()))
                        .text("."));
        List<Element> elements = PictureSections.rareEarths(batch);
        if (elements.isEmpty()) {
            return section.say("citizen.no-elements");
        }
        Tag list = Tag.of("ul");
        for (Element element : elements) {
            BigDecimal percent = batch.composition()
                    .orElseThrow()
                    .fraction(element)
                    .value()
                    .value()
                    .movePointRight(2);
            list.add(Tag.of("li")
                    .add(Tag.of("b").text(wording.text("element." + element.symbol())))
                    .text(" (" + element.symbol() + "): ")
                    .add(Cell.number(percent, "composition/" + element.symbol() + "/content")
                            .text(wording.number(percent)))
                    .text(" %"));
        }
        return section.say("citizen.contains").add(list).say("citizen.rare-earths");
    }

    private Section from(Batch batch) {
        Section section = new Section("from", wording);
        Optional<OriginBook> book = view.origins();
        if (book.isEmpty()) {
            return section.say("citizen.origin-unknown");
        }
        for (Element element : PictureSections.rareEarths(batch)) {
            Tag line = Tag.of("p")
                    .add(Tag.of("b").text(wording.text("element." + element.symbol())))
                    .text(": ");
            boolean first = true;
            for (Map.Entry<SourceClass, Share> part :
                    book.get().origin(batch.id()).byClass(element).entrySet()) {
                BigDecimal share = part.getValue().decimal(DIGITS);
                line.text(first ? "" : ", ")
                        .add(Cell.number(
                                        share.movePointRight(2),
                                        "composition/" + element.symbol() + "/" + part.getKey())
                                .text(wording.percent(share)))
                        .text(" % "
                                + wording.text("citizen." + part.getKey().name().replace('_', '-')));
                first = false;
            }
            section.add(first ? line.text(wording.text("citizen.origin-unknown")) : line.text("."));
        }
        return section;
    }

    /** The stages of the way, each with the countries that it passed through. */
    private Section way(Batch batch) {
        SupplyChain chain = view.dossier().orElseThrow().chain();
        Map<LifeCycleStage, Set<String>> stages = new LinkedHashMap<>();
        for (ProcessStep step : Trace.backward(chain, batch.id()).steps()) {
            stages.computeIfAbsent(LifeCycleStage.of(step, chain), any -> new TreeSet<>())
                    .add(chain.facility(step.facility(), step.endedAt())
                            .address()
                            .country()
                            .value());
        }
        Tag list = Tag.of("ol", "way");
        stages.forEach((stage, countries) -> {
            List<String> shown = new ArrayList<>(countries).subList(0, Math.min(countries.size(), MOST_COUNTRIES));
            list.add(Tag.of("li")
                    .add(Tag.of("b").text(wording.word(stage)))
                    .text(": " + String.join(", ", shown)
                            + (shown.size() < countries.size()
                                    ? " " + wording.text("and-more", wording.count(countries.size() - shown.size()))
                                    : "")));
        });
        return new Section("way", wording).add(list);
    }

    private Section climate(Batch batch) {
        Section section = new Section("climate", wording);
        Optional<FootprintClaim> claim = view.dossier().orElseThrow().footprints().claims().stream()
                .filter(one -> one.batch().equals(batch.id()) && one.carbon().isPresent())
                .findFirst();
        if (claim.isEmpty()) {
            return section.say("citizen.no-footprint");
        }
        FootprintResult carbon = claim.get().carbon().orElseThrow();
        return section.add(Tag.of("p")
                .add(Tag.of("b")
                        .add(Cell.number(
                                        carbon.value(),
                                        "footprint/" + carbon.category().key() + "/claimed/value")
                                .text(wording.exact(carbon.value())))
                        .text(" ")
                        .others(carbon.category().key()))
                .text(" " + wording.text("citizen.footprint-for") + " ")
                .others(claim.get().unit().name())
                .text(". " + wording.text("citizen.footprint")));
    }

    private Section more(Batch batch) {
        return new Section("more", wording)
                .say("citizen.more")
                .add(Tag.of("p").add(Tag.of("code").text(batch.id().value())))
                .add(IdentitySection.qr(batch.id().value(), wording));
    }
}
