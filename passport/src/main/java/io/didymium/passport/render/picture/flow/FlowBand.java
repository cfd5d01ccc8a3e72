package io.didymium.passport.render.picture.flow;

import io.didymium.core.origin.SourceClass;
import io.didymium.passport.render.picture.flow.FlowGraph.Band;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A band while the portions in it are put together. */
final class FlowBand {
    private final String from;
    private final String to;
    private final String what;
    private final SortedMap<SourceClass, BigDecimal> classes = new TreeMap<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private boolean unknown;

    FlowBand(String from, String to, String what) {
        this.from = from;
        this.to = to;
        this.what = what;
    }

    void add(Optional<BigDecimal> portion, SortedMap<SourceClass, BigDecimal> parts) {
        unknown |= portion.isEmpty();
        amount = amount.add(portion.orElse(BigDecimal.ZERO));
        parts.forEach((sourceClass, part) -> classes.merge(sourceClass, part, BigDecimal::add));
    }

    Band band() {
        return new Band(from, to, what, unknown ? Optional.empty() : Optional.of(amount), classes);
    }
}
