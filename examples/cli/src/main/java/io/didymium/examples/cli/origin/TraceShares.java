package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.chain.Trace;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.LotDistribution;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the elements of a batch each batch on a trace has a part in: backward, the share of the start's element that
 * came through it; forward, the share of its own element that came from the start.
 */
public final class TraceShares {
    /** Each batch upstream takes a walk through the chain. */
    private static final int MOST_BATCHES = 500;

    private static final int MOST_COLUMNS = 6;
    private static final int DIGITS = 12;

    private final ChainView view;
    private final List<Element> elements;
    private final Map<BatchId, Map<Element, Share>> shares = new LinkedHashMap<>();
    private final int left;

    /** The shares on a trace. */
    public TraceShares(ChainView view, Trace trace, boolean forward) {
        this.view = view;
        OriginBook book = OriginCommand.book(view);
        List<Element> held = List.copyOf(book.origin(trace.start()).elements());
        List<Element> rareEarths = held.stream().filter(Element::isRareEarth).toList();
        elements = rareEarths.isEmpty() ? held : rareEarths;
        List<BatchId> batches = trace.batches().stream().limit(MOST_BATCHES).toList();
        left = trace.batches().size() - batches.size();
        LotDistribution ofStart = book.distribution(trace.start());
        for (BatchId batch : batches) {
            Map<Element, Share> found = new TreeMap<>();
            LotDistribution use = forward ? ofStart : book.distribution(batch);
            for (Element element : elements) {
                found.put(element, use.share(forward ? batch : trace.start(), element));
            }
            shares.put(batch, found);
        }
    }

    /** The lines for people. */
    public List<String> lines() {
        ShortNames labels = new ShortNames(view.chain());
        List<Element> shown = elements.stream().limit(MOST_COLUMNS).toList();
        Table table = new Table().column("batch", Table.Align.LEFT).column("", Table.Align.LEFT);
        shown.forEach(element -> table.column(element.symbol() + " %", Table.Align.POINT));
        shares.forEach((batch, found) -> {
            if (!found.values().stream().allMatch(Share::isZero)) {
                String[] row = new String[2 + shown.size()];
                row[0] = TerminalText.brief(labels.of(batch));
                row[1] = TerminalText.brief(view.chain().batch(batch).name());
                for (int i = 0; i < shown.size(); i++) {
                    row[i + 2] = found.getOrDefault(shown.get(i), Share.ZERO)
                            .percent(2)
                            .toPlainString();
                }
                table.row(row);
            }
        });
        List<String> lines = new ArrayList<>(table.lines("  "));
        if (elements.size() > shown.size()) {
            lines.add("  and " + (elements.size() - shown.size()) + " more elements (--json)");
        }
        if (left > 0) {
            lines.add("  " + left + " more batches on the trace are not calculated");
        }
        return lines;
    }

    /** Adds the shares of every batch to a result. */
    public void json(ObjectNode to) {
        ArrayNode list = to.putArray("shares");
        shares.forEach((batch, found) -> {
            ObjectNode of = list.addObject().put("batch", batch.value()).putObject("elements");
            found.forEach((element, share) -> of.put(element.symbol(), share.decimal(DIGITS)));
        });
    }
}
