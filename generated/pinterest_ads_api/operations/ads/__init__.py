"""Operations tagged ads."""
