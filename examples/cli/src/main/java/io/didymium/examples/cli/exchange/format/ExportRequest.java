package io.didymium.examples.cli.exchange.format;

import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.view.ChainView;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written in a format of others.
 *
 * @param view what the file states
 * @param batch of which batch
 * @param base the address under which credentials are served, if it was given
 * @param label the address on the label, if it was given
 * @param partners what aspects of Catena-X demand and the file does not state
 * @param assets what templates of IDTA demand and the file does not state
 * @param notes takes what the user should know, such as what the format does not carry: a sentence each
 */
public record ExportRequest(
        ChainView view,
        BatchId batch,
        @Nullable String base,
        @Nullable String label,
        PartnerOptions partners,
        AssetOptions assets,
        Consumer<String> notes) {
    /** The address under which credentials are served. */
    public Optional<String> servedAt() {
        return Optional.ofNullable(base);
    }

    /** The address on the label. */
    public Optional<String> anchor() {
        return Optional.ofNullable(label);
    }
}
