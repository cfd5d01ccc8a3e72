package io.didymium.examples.cli.explain;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RecycledElement;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is behind claimed recycled shares.
 *
 * @param view the chain
 * @param book where its elements come from
 * @param claim the claim
 */
record RecycledExplanation(ChainView view, OriginBook book, RecycledStatement claim) {
    private static final int DIGITS = 12;

    ExplainedClaim explained() {
        ShortNames labels = new ShortNames(view.chain());
        Optional<RulePack> pack = RulePacks.find(claim.pack(), claim.version());
        Set<Id> behind = new LinkedHashSet<>();
        behind.add(claim.batch());
        claim.evidence().ifPresent(behind::add);
        List<ExplainedNumber> numbers = new ArrayList<>();
        for (Map.Entry<Element, BigDecimal> stated : claim.percents().entrySet()) {
            numbers.add(number(stated.getKey(), stated.getValue(), pack, labels));
            shares(stated.getKey()).keySet().forEach(source -> {
                behind.add(source.origin());
                if (source.origin() instanceof BatchId batch) {
                    behind.add(view.chain().producerOf(batch).id());
                }
            });
        }
        return new ExplainedClaim(
                claim.id().value(),
                labels.of(claim.batch()),
                "Recycled content under " + claim.pack() + " " + claim.version(),
                numbers,
                behind);
    }

    private ExplainedNumber number(Element element, BigDecimal percent, Optional<RulePack> pack, ShortNames labels) {
        String claimed = percent.toPlainString() + " %";
        if (pack.isEmpty()) {
            return new ExplainedNumber(
                    element.symbol(), claimed, "not known: the rule pack is not known here", "", List.of());
        }
        RecycledElement result =
                RecycledContent.of(pack.get(), book, claim.batch()).element(element);
        String found = result.recycled()
                .map(share -> share.percent(4).stripTrailingZeros().toPlainString() + " %"
                        + (FootprintResult.same(percent, share.decimal(DIGITS).movePointRight(2))
                                ? ", as claimed"
                                : ", claimed otherwise"))
                .orElse("not known: no analysis states it of the batch");
        String counted = pack.get().counted().stream().map(SourceClass::label).collect(Collectors.joining(" or "));
        return new ExplainedNumber(
                element.symbol(),
                claimed,
                found,
                "kg of " + element.symbol() + " that is " + counted + ", divided by kg of " + element.symbol()
                        + " in the batch",
                terms(element, result, pack.get(), labels));
    }

    private Map<Source, Share> shares(Element element) {
        return book.origin(claim.batch()).shares(element);
    }

    private List<ExplainedTerm> terms(Element element, RecycledElement result, RulePack pack, ShortNames labels) {
        BigDecimal kilograms = view.chain()
                .batch(claim.batch())
                .mass()
                .value()
                .kilograms()
                .multiply(result.content().value());
        List<ExplainedTerm> terms = new ArrayList<>();
        shares(element)
                .forEach((source, share) -> terms.add(new ExplainedTerm(
                        source.sourceClass().label()
                                + source.country()
                                        .map(country -> ", " + country)
                                        .orElse(""),
                        labels.of(source.origin()),
                        Figures.rounded(kilograms.multiply(share.decimal(DIGITS)), 3) + " kg",
                        pack.counted().contains(source.sourceClass()) ? "counts" : "does not count",
                        "",
                        share.percent(2).toPlainString() + " %")));
        return terms;
    }
}
