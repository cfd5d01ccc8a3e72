/**
 * The page of a dashboard: start at {@link io.didymium.passport.render.dashboard.DashboardPage}.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.render.dashboard;

import org.jspecify.annotations.NullMarked;
