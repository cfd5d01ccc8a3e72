package io.didymium.core.conformity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.didymium.core.batch.Batch;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.Text;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.quantity.Mass;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a permit of an authority allows to be moved, within the validity of the certificate that states it.
 *
 * @param number its number, as papers print it
 * @param quantity the most that may be moved under it altogether, as weighed, moisture included
 * @param forms the forms of material that it covers, in the order of {@link MaterialForm}
 * @param codes the codes of goods that it covers, entries below them included; of neither forms nor codes all may be absent
 */
public record PermitTerms(String number, Mass quantity, Set<MaterialForm> forms, SortedSet<CommodityCode> codes) {
    /** @throws IllegalArgumentException if the number is blank, or neither a form nor a code is covered */
    public PermitTerms {
        Text.require(number, "number of a permit");
        requireNonNull(quantity, "quantity");
        forms = Sets.immutableEnumSet(forms);
        codes = ImmutableSortedSet.copyOf(codes);
        if (forms.isEmpty() && codes.isEmpty()) {
            throw new IllegalArgumentException(
                    "permit " + number + " must cover a form of material or a code of goods");
        }
    }

    /** Whether goods are covered: by their form where forms are stated, and by one of their codes where codes are. */
    public boolean covers(Batch batch) {
        boolean byForm = forms.isEmpty() || forms.contains(batch.form());
        boolean byCode = codes.isEmpty()
                || batch.codes().stream().anyMatch(code -> codes.stream().anyMatch(code::isWithin));
        return byForm && byCode;
    }
}
