@NullMarked
package io.quayside.app.ui.table;

import org.jspecify.annotations.NullMarked;
