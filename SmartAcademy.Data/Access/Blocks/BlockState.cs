namespace SmartAcademy.Data.Access.Blocks;

public enum BlockState
{
    /// <summary>Holds today.</summary>
    On,

    /// <summary>Begins on a later day.</summary>
    Coming,

    Lifted,

    /// <summary>Its last day has gone by.</summary>
    Over,
}
