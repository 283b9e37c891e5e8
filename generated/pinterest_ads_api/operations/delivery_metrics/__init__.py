"""Operations tagged delivery_metrics."""
