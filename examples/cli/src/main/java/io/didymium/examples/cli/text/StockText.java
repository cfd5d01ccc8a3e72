package io.didymium.examples.cli.text;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import java.util.List;
import java.util.Set;

/** What is left of batches, and where. */
public final class StockText {
    private final SupplyChain chain;
    private final ShortNames labels;

    /** The stock of a chain. */
    public StockText(SupplyChain chain) {
        this.chain = chain;
        this.labels = new ShortNames(chain);
    }

    /** What is left of all batches. */
    public List<String> lines(ChainBalance balance) {
        return lines(balance, balance.stock().stock().keySet());
    }

    /** What is left of some batches. */
    public List<String> lines(ChainBalance balance, Set<BatchId> batches) {
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("kg left", Table.Align.POINT)
                .column("at", Table.Align.LEFT);
        balance.stock().stock().forEach((batch, sites) -> {
            if (batches.contains(batch)) {
                sites.forEach((site, mass) -> table.row(
                        TerminalText.brief(labels.of(batch)),
                        TerminalText.brief(chain.batch(batch).name()),
                        Figures.exact(mass.kilograms()),
                        TerminalText.brief(labels.site(site))));
            }
        });
        return table.lines("    ");
    }
}
