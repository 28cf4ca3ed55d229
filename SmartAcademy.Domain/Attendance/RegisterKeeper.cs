namespace SmartAcademy.Domain.Attendance;

/// <summary>In whose part somebody writes a register; the later ones may reach further back.</summary>
public enum RegisterKeeper
{
    /// <summary>Teaches the class.</summary>
    Teacher,

    /// <summary>Writes every register of the school.</summary>
    Office,

    /// <summary>Also keeps the settings of the school.</summary>
    Head,
}
