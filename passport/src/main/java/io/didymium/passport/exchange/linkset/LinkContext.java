package io.didymium.passport.exchange.linkset;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The links of one thing.
 *
 * @param anchor the identity of the thing as an address of http or https, such as a GS1 Digital Link
 * @param description what it is, for people
 * @param links the targets by relation, in order: a name of IANA in lower-case letters and hyphens, or an address
 */
public record LinkContext(String anchor, String description, SortedMap<String, List<LinkTarget>> links) {
    /** What UNTP's and GS1's schemas allow, which is a prefix. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[a-zA-Z0-9./]+.*");

    private static final Pattern RELATION = Pattern.compile("[a-z-]+|https?://[a-zA-Z0-9./]+");

    /** @throws IllegalArgumentException if the anchor is no address, the description is blank, or a relation has another form */
    public LinkContext {
        requireAddress(anchor);
        Text.require(description, "description of " + anchor);
        ImmutableSortedMap.Builder<String, List<LinkTarget>> copy = ImmutableSortedMap.naturalOrder();
        links.forEach((relation, targets) -> {
            if (!RELATION.matcher(relation).matches()) {
                throw new IllegalArgumentException(
                        "a relation is a name such as dpp or an address without #, found '" + relation + "'");
            }
            copy.put(relation, List.copyOf(targets));
        });
        links = copy.buildOrThrow();
    }

    static void requireAddress(String address) {
        if (!ADDRESS.matcher(Text.require(address, "address")).matches()) {
            throw new IllegalArgumentException("expected an address of http or https, found '" + address + "'");
        }
    }
}
