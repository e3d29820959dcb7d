@NullMarked
package io.quayside.app.containers.charts;

import org.jspecify.annotations.NullMarked;
