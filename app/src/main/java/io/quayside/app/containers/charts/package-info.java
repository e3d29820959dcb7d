/// What a container uses, as charts.
@NullMarked
package io.quayside.app.containers.charts;

import org.jspecify.annotations.NullMarked;
