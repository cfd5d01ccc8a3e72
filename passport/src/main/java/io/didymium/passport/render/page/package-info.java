/**
 * Pages in one file each: a passport, a report, a passport in plain language.
 *
 * @since 0.1
 */
@org.jspecify.annotations.NullMarked
package io.didymium.passport.render.page;
