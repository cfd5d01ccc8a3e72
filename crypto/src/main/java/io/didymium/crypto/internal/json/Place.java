package io.didymium.crypto.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document an object or array stands: a step from its parent, written as JSON pointer (RFC 6901).
 *
 * @param parent the place of the parent; null for the root
 * @param step the name or index within the parent
 */
record Place(@Nullable Place parent, String step) {
    static final Place ROOT = new Place(null, "");

    Place child(String name) {
        return new Place(this, name);
    }

    Place child(int index) {
        return new Place(this, Integer.toString(index));
    }

    String pointer() {
        StringBuilder pointer = new StringBuilder();
        appendTo(pointer);
        return pointer.toString();
    }

    private void appendTo(StringBuilder pointer) {
        if (parent != null) {
            parent.appendTo(pointer);
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
    }
}
