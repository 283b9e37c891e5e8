"""Operations tagged advertisers."""
