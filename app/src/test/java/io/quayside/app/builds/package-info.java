@NullMarked
package io.quayside.app.builds;

import org.jspecify.annotations.NullMarked;
