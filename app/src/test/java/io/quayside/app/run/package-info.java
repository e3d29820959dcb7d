@NullMarked
package io.quayside.app.run;

import org.jspecify.annotations.NullMarked;
