namespace SmartAcademy.Web.Passes;

/// <summary>What came of printing: cards in the file, and cards left out because their server key is lost.</summary>
internal sealed record PrintedCards(int Printed, int LeftOut);
