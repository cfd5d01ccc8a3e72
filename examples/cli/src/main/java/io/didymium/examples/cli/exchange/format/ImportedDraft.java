package io.didymium.examples.cli.exchange.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read of files of others.
 *
 * @param draft a description without its head ({@code format}, {@code version}): the members that the files give
 * @param faults what is wrong in the files, in their order; a draft with faults is not used
 * @param leftOut what the files state and a description cannot, a sentence each
 * @param places of a JSON pointer into the draft: where it comes from
 */
public record ImportedDraft(
        ObjectNode draft,
        List<ImportFault> faults,
        List<String> leftOut,
        Function<String, Optional<ImportFault.Place>> places) {
    /** Copies the lists. */
    public ImportedDraft {
        faults = List.copyOf(faults);
        leftOut = List.copyOf(leftOut);
    }

    /** A draft whose places are not known; faults then name JSON pointers. */
    public static ImportedDraft of(ObjectNode draft, List<ImportFault> faults, List<String> leftOut) {
        return new ImportedDraft(draft, faults, leftOut, pointer -> Optional.empty());
    }
}
